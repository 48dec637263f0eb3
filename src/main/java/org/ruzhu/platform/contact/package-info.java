/** How people are reached: what is an address or a number at all, whoever types it. */
package org.ruzhu.platform.contact;
