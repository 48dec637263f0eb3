package org.ruzhu.market;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.zip.CRC32;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;

/** The due dates of a market's promises, in China's time zone. */
@Component
public class PromisedDates {

	private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

	private static final long OFFICE_SECONDS = Duration.ofHours(8).toSeconds();

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	PromisedDates(Markets markets, WorkingDays workingDays, Clock clock) {
		this.markets = markets;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/**
	 * The due date of a promise made at a moment. Working days count from that day and
	 * end within office hours. Calendar days end at the same time of day.
	 */
	public Date since(String marketId, String caseId, String promise, Date moment) {
		Promise made = this.markets.get(marketId).promise(promise);
		if (!made.working()) {
			return Date.from(moment.toInstant().plus(Duration.ofDays(made.days())));
		}
		return onDay(caseId, made.after(day(moment), this.workingDays));
	}

	/** Whether a promise made at a moment is due now. */
	public boolean isOver(String marketId, String caseId, String promise, Date moment) {
		return !this.clock.instant().isBefore(since(marketId, caseId, promise, moment).toInstant());
	}

	/**
	 * The due date of a promise made on a day, within the office hours of its last day.
	 * @param isoDate the day, as a {@code LocalDate}, a {@code Date} or an ISO date,
	 * which itself does not count
	 */
	public Date afterDate(String marketId, String caseId, String promise, Object isoDate) {
		return onDay(caseId, this.markets.get(marketId).promise(promise).after(day(isoDate), this.workingDays));
	}

	private static LocalDate day(Object isoDate) {
		if (isoDate instanceof LocalDate day) {
			return day;
		}
		if (isoDate instanceof Date date) {
			return LocalDate.ofInstant(date.toInstant(), WorkingDays.ZONE);
		}
		if (isoDate instanceof String text) {
			return Days.kept(text);
		}
		throw new IllegalArgumentException("Not a day to count from: " + isoDate);
	}

	/**
	 * A moment within the office hours of a day (9:00 to 17:00), for a case's timer.
	 * Cases are spread over the day, and one case always gets the same time.
	 */
	public Date onDay(String caseId, LocalDate day) {
		CRC32 spread = new CRC32();
		spread.update(String.valueOf(caseId).getBytes(StandardCharsets.UTF_8));
		LocalTime time = OFFICE_OPENS.plusSeconds(spread.getValue() % OFFICE_SECONDS);
		return Date.from(day.atTime(time).atZone(WorkingDays.ZONE).toInstant());
	}

}
