/** Notices: in-site messages at once, and their deliveries by e-mail and SMS. */
package org.ruzhu.platform.notice;
