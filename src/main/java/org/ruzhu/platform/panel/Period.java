package org.ruzhu.platform.panel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * The days that figures are about, in the markets' zone.
 *
 * @param from the first day
 * @param until the last day, counted too
 */
public record Period(LocalDate from, LocalDate until) {

	private static final int MONTHS_SHOWN_FIRST = 3;

	private static final int MAX_YEARS = 3;

	/** This month so far and the two before it. */
	public static Period latest(LocalDate today) {
		return new Period(YearMonth.from(today).minusMonths(MONTHS_SHOWN_FIRST - 1L).atDay(1), today);
	}

	/**
	 * The period that was chosen; where nothing was, the latest one.
	 * @throws InvalidAnswerException when it is none, ends before it begins, or is too
	 * long
	 */
	public static Period of(String from, String until, LocalDate today) {
		Period latest = latest(today);
		Period chosen = new Period(from.isBlank() ? latest.from : day("from", from),
				until.isBlank() ? latest.until : day("until", until));
		if (chosen.until.isBefore(chosen.from)) {
			throw new InvalidAnswerException("until", "insight.period.backwards");
		}
		if (chosen.from.plusYears(MAX_YEARS).isBefore(chosen.until)) {
			throw new InvalidAnswerException("from", "insight.period.tooLong", MAX_YEARS);
		}
		return chosen;
	}

	private static LocalDate day(String field, String typed) {
		try {
			LocalDate day = Days.day(typed.strip());
			if (day.getYear() >= 2000 && day.getYear() < 2100) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// Told below, like a day of another century.
		}
		throw new InvalidAnswerException(field, "insight.period.noDay");
	}

	/** The moment it begins. */
	public Instant begin() {
		return this.from.atStartOfDay(WorkingDays.ZONE).toInstant();
	}

	/** The moment it is over. */
	public Instant end() {
		return this.until.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
	}

	/** The months it touches, in order. */
	public List<YearMonth> months() {
		YearMonth last = YearMonth.from(this.until);
		return Stream
			.iterate(YearMonth.from(this.from), (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.toList();
	}

}
