package org.ruzhu.platform.security.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How long the body of a request may take, and how large it may be.
 *
 * @param within the time that every body has
 * @param slowest how much of it has to come in each second beyond that
 * @param largest the most that is read of any body
 */
@ConfigurationProperties("ruzhu.body")
record BodySettings(Duration within, DataSize slowest, DataSize largest) {

	/** How long a body may take of which so many bytes have come. */
	long nanos(long bytes) {
		return this.within.plusMillis(bytes * 1000 / this.slowest.toBytes()).toNanos();
	}

}
