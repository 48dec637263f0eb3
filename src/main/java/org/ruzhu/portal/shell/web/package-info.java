/** The portal over HTTP. */
package org.ruzhu.portal.shell.web;
