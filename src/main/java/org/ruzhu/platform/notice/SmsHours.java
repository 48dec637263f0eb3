package org.ruzhu.platform.notice;

import java.time.LocalTime;
import java.util.List;

/**
 * When SMS may be delivered, in the markets' time zone, and how many a number may get per
 * day.
 *
 * @param from the time of day from which SMS may be delivered, inclusive
 * @param until the time of day until which SMS may be delivered, exclusive
 * @param mostPerDay the maximum number of SMS per number and day
 * @param anytime the notices without these limits, because somebody is waiting for them:
 * codes
 */
public record SmsHours(LocalTime from, LocalTime until, int mostPerDay, List<String> anytime) {

	public SmsHours {
		if (!from.isBefore(until)) {
			throw new IllegalArgumentException("'from' is not before 'until'");
		}
		if (mostPerDay < 1) {
			throw new IllegalArgumentException("'mostPerDay' is less than 1");
		}
	}

}
