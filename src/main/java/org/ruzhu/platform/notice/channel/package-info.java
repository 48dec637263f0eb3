/** The external channels: SMTP, and the port to an SMS supplier. */
package org.ruzhu.platform.notice.channel;
