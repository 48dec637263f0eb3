package org.ruzhu.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A deadline is the end of its day, 24:00 in the markets' zone. It is told, kept and
 * shown as the last second of the day, so that it names the day whose end it is. What may
 * be done until then lapses in the moment after.
 */
public final class Deadline {

	private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

	private Deadline() {
	}

	/** The last second of a day. */
	public static Instant endOf(LocalDate day) {
		return day.atTime(LAST_SECOND).atZone(WorkingDays.ZONE).toInstant();
	}

	/**
	 * The moment at which what was possible until a deadline is so no longer; for the end
	 * of a day, 24:00.
	 */
	public static Instant passed(Instant deadline) {
		return deadline.plusSeconds(1);
	}

	/** Whether a deadline has passed at a moment. */
	public static boolean isPassed(Instant deadline, Instant now) {
		return !now.isBefore(passed(deadline));
	}

	/**
	 * The deadline to be told of a timer: if it fires at midnight, the end of the day
	 * before, and else the moment itself.
	 */
	public static Instant told(Instant timer) {
		boolean midnight = timer.atZone(WorkingDays.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
		return midnight ? timer.minusSeconds(1) : timer;
	}

}
