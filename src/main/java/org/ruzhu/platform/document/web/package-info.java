/** Handing documents out to the provider whose case they belong to. */
package org.ruzhu.platform.document.web;
