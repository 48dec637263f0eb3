/** Amounts in words and figures. */
package org.ruzhu.platform.money;
