package org.ruzhu.platform.notice;

import java.time.LocalTime;
import java.util.List;

/**
 * When texts may arrive, in the markets' zone, and how many a number gets in a day.
 *
 * @param from the first minute of the day at which one may arrive
 * @param until the minute from which none may
 * @param mostPerDay how many a number gets in a day
 * @param anytime the notices that somebody is waiting for, and that are void soon: codes
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
