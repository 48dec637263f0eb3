/** Files on their way to a browser. */
package org.ruzhu.platform.document.web;
