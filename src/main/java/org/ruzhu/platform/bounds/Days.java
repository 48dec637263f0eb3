package org.ruzhu.platform.bounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Parses days, months and moments from text, within a range of plausible years. Java
 * itself accepts years that no calendar or database supports.
 */
public final class Days {

	/** The first year that is accepted. */
	public static final int FIRST_YEAR = 1900;

	/** The last year that is accepted. */
	public static final int LAST_YEAR = 2200;

	private static final int MAX_LENGTH = 40;

	private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");

	private Days() {
	}

	/**
	 * Parses a day such as {@code 2026-11-20}.
	 * @throws DateTimeException if the text is invalid, or the year is outside
	 * {@link #FIRST_YEAR} to {@link #LAST_YEAR}
	 */
	public static LocalDate day(String text) {
		return day(text, DateTimeFormatter.ISO_LOCAL_DATE);
	}

	/**
	 * Parses a day in a format.
	 * @throws DateTimeException if the text is invalid, or the year is outside
	 * {@link #FIRST_YEAR} to {@link #LAST_YEAR}
	 */
	public static LocalDate day(String text, DateTimeFormatter format) {
		LocalDate day = LocalDate.parse(brief(text), format);
		plausible(day.getYear());
		return day;
	}

	/**
	 * Parses a month such as {@code 2026-11}.
	 * @throws DateTimeException if the text is invalid, or the year is outside
	 * {@link #FIRST_YEAR} to {@link #LAST_YEAR}
	 */
	public static YearMonth month(String text) {
		YearMonth month = YearMonth.parse(brief(text));
		plausible(month.getYear());
		return month;
	}

	/**
	 * Parses a day and time such as {@code 2026-11-20T10:00}.
	 * @throws DateTimeException if the text is invalid, or the year is outside
	 * {@link #FIRST_YEAR} to {@link #LAST_YEAR}
	 */
	public static LocalDateTime time(String text) {
		return time(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
	}

	/**
	 * Parses a day and time in a format.
	 * @throws DateTimeException if the text is invalid, or the year is outside
	 * {@link #FIRST_YEAR} to {@link #LAST_YEAR}
	 */
	public static LocalDateTime time(String text, DateTimeFormatter format) {
		LocalDateTime time = LocalDateTime.parse(brief(text), format);
		plausible(time.getYear());
		return time;
	}

	/**
	 * Parses a moment such as {@code 2026-11-20T10:00:00+08:00}. Without an offset, it is
	 * in this zone.
	 * @throws DateTimeException if the text is invalid, or the year is outside
	 * {@link #FIRST_YEAR} to {@link #LAST_YEAR}
	 */
	public static Instant moment(String text, ZoneId zone) {
		if (!WITH_OFFSET.matcher(brief(text)).matches()) {
			return time(text).atZone(zone).toInstant();
		}
		OffsetDateTime moment = OffsetDateTime.parse(text);
		plausible(moment.getYear());
		return moment.toInstant();
	}

	/**
	 * A moment as a format writes it; without an offset it is in a zone.
	 * @throws DateTimeException if it is none
	 */
	public static Instant moment(String text, DateTimeFormatter format, ZoneId zone) {
		ZonedDateTime moment = (format.parseBest(brief(text), OffsetDateTime::from,
				LocalDateTime::from) instanceof OffsetDateTime with) ? with.toZonedDateTime()
						: time(text, format).atZone(zone);
		plausible(moment.getYear());
		return moment.toInstant();
	}

	private static String brief(String text) {
		if (text.length() > MAX_LENGTH) {
			throw new DateTimeException("a date of " + text.length() + " characters");
		}
		return text;
	}

	private static void plausible(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new DateTimeException("not a year that is read: " + year);
		}
	}

	/** Parses a day that we have stored ourselves, without limits on the year. */
	public static LocalDate kept(String text) {
		return LocalDate.parse(text);
	}

	/** Parses a month that we have stored ourselves, without limits on the year. */
	public static YearMonth keptMonth(String text) {
		return YearMonth.parse(text);
	}

}
