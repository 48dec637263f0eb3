package org.ruzhu.platform.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.zip.CRC32;

/**
 * Office hours (9:00 to 17:00 in the markets' zone), for reminders and for what the
 * market does by itself on a day. Cases are spread over them, and one case always gets
 * the same time.
 */
public final class OfficeHours {

	private static final LocalTime OPEN = LocalTime.of(9, 0);

	private static final Duration DAY = Duration.ofHours(8);

	private static final Duration MORNING = Duration.ofHours(3);

	private OfficeHours() {
	}

	/** When they begin on a day. */
	public static Instant begin(LocalDate day) {
		return day.atTime(OPEN).atZone(WorkingDays.ZONE).toInstant();
	}

	/** When they are over on a day. */
	public static Instant end(LocalDate day) {
		return begin(day).plus(DAY);
	}

	/** A moment within those of a day. */
	public static Instant on(LocalDate day, String caseId) {
		return begin(day).plus(spread(caseId, DAY));
	}

	/** A moment before noon within those of a day. */
	public static Instant morning(LocalDate day, String caseId) {
		return begin(day).plus(spread(caseId, MORNING));
	}

	private static Duration spread(String caseId, Duration over) {
		CRC32 hash = new CRC32();
		hash.update(String.valueOf(caseId).getBytes(StandardCharsets.UTF_8));
		return Duration.ofSeconds(hash.getValue() % over.toSeconds());
	}

}
