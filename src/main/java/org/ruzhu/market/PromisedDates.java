package org.ruzhu.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.OfficeHours;
import org.ruzhu.platform.calendar.WorkingDays;

/** The last days of a market's promises, and the moments on them. */
@Component
public class PromisedDates {

	private final Markets markets;

	private final WorkingDays workingDays;

	PromisedDates(Markets markets, WorkingDays workingDays) {
		this.markets = markets;
		this.workingDays = workingDays;
	}

	/**
	 * The last day of a promise.
	 * @param marketId the market; null where something belongs to none, for the
	 * operator's own setting
	 * @param made the day on which it was made, which itself does not count; a {@code
	 * LocalDate}, a {@code Date} or an ISO date
	 */
	public LocalDate lastDay(String marketId, String promise, Object made) {
		return this.markets.promise(marketId, promise).after(day(made), this.workingDays);
	}

	/** The deadline: the end of the last day. */
	public Instant due(String marketId, String promise, Object made) {
		return Deadline.endOf(lastDay(marketId, promise, made));
	}

	/**
	 * The deadline for what has to be done before another promise is kept: the end of the
	 * day that lies so long before that promise's last day.
	 * @param before how long before
	 */
	public Instant dueBefore(String marketId, String before, String promise, Object made) {
		LocalDate lastDay = lastDay(marketId, promise, made);
		return Deadline.endOf(this.markets.promise(marketId, before).before(lastDay, this.workingDays));
	}

	/**
	 * Counts a day anew that was counted before the holidays of its year were announced.
	 * @param before how long before the promise's last day it is, by another promise
	 * @param counted the day as it was counted
	 * @return empty if it stays, or was not counted like this
	 */
	public Optional<LocalDate> recounted(String marketId, Optional<String> before, String promise, Object made,
			LocalDate counted) {
		WorkingDays then = this.workingDays.before(counted.getYear());
		return Optional.of(day(marketId, before, promise, made, this.workingDays))
			.filter((now) -> !now.equals(counted))
			.filter((now) -> counted.equals(day(marketId, before, promise, made, then)));
	}

	private LocalDate day(String marketId, Optional<String> before, String promise, Object made, WorkingDays calendar) {
		LocalDate lastDay = this.markets.promise(marketId, promise).after(day(made), calendar);
		return before.map((prepared) -> this.markets.promise(marketId, prepared).before(lastDay, calendar))
			.orElse(lastDay);
	}

	/** When what may be done until the deadline lapses: after it. */
	public Instant lapse(String marketId, String promise, Object made) {
		return Deadline.passed(due(marketId, promise, made));
	}

	/** When to remind: within the office hours of the last day. */
	public Instant reminder(String marketId, String caseId, String promise, Object made) {
		return OfficeHours.on(lastDay(marketId, promise, made), caseId);
	}

	/** When the market keeps a promise by itself: in the morning of the last day. */
	public Instant kept(String marketId, String caseId, String promise, Object made) {
		return OfficeHours.morning(lastDay(marketId, promise, made), caseId);
	}

	private static LocalDate day(Object made) {
		if (made instanceof LocalDate day) {
			return day;
		}
		if (made instanceof Date date) {
			return LocalDate.ofInstant(date.toInstant(), WorkingDays.ZONE);
		}
		if (made instanceof String text) {
			return Days.kept(text);
		}
		throw new IllegalArgumentException("Not a day to count from: " + made);
	}

}
