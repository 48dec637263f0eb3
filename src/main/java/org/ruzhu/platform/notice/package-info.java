/** Telling people: in-site messages at once, e-mail and SMS as deliveries of them. */
package org.ruzhu.platform.notice;
