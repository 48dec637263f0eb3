package org.ruzhu.platform.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * China's working-day calendar. "Within n working days after a day": the day itself does
 * not count, and the deadline is the end of the nth working day after it. A year without
 * a notice is computed with weekends only, and every date that depends on one is
 * {@linkplain #isProvisional provisional}.
 */
public class WorkingDays {

	/** The time zone of all deadlines. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final BigDecimal HALF = BigDecimal.valueOf(5, 1);

	private final NavigableMap<Integer, HolidayNotice> notices = new TreeMap<>();

	WorkingDays(Collection<HolidayNotice> notices) {
		notices.forEach(notice -> this.notices.put(notice.year(), notice));
	}

	/** The calendar with the shipped years, for use without a container. */
	public static WorkingDays announced() {
		return new WorkingDays(HolidayNotices.shipped());
	}

	/** The calendar as it was before this year and those after it were announced. */
	public WorkingDays before(int year) {
		return new WorkingDays(this.notices.headMap(year).values());
	}

	/**
	 * The nth working day after a day.
	 * @param day the start day, which does not count; it may be any day
	 * @param n the number of working days, 0 or more; 0 returns the day itself
	 */
	public LocalDate after(LocalDate day, int n) {
		return walk(day, n, date -> date.plusDays(1));
	}

	/** The nth working day before a day; the day itself does not count. */
	public LocalDate before(LocalDate day, int n) {
		return walk(day, n, date -> date.minusDays(1));
	}

	private LocalDate walk(LocalDate day, int n, UnaryOperator<LocalDate> step) {
		if (n < 0) {
			throw new IllegalArgumentException("Not a number of working days: " + n);
		}
		LocalDate date = day;
		for (int left = n; left > 0;) {
			date = step.apply(date);
			left -= isWorkingDay(date) ? 1 : 0;
		}
		return date;
	}

	/**
	 * How many working days d there are with {@code from < d <= to}; 0 if {@code to} is
	 * not after {@code from}.
	 */
	public int between(LocalDate from, LocalDate to) {
		if (!to.isAfter(from)) {
			return 0;
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

	/**
	 * The working days used since a day, which itself does not count. They are counted in
	 * half days, which begin at midnight and at noon. A half day counts as soon as it has
	 * begun.
	 */
	public BigDecimal usedSince(LocalDate day, LocalDateTime now) {
		LocalDate today = now.toLocalDate();
		BigDecimal days = BigDecimal.valueOf(between(day, today));
		boolean morning = today.isAfter(day) && isWorkingDay(today) && now.toLocalTime().isBefore(LocalTime.NOON);
		return morning ? days.subtract(HALF) : days;
	}

	public boolean isWorkingDay(LocalDate day) {
		HolidayNotice notice = this.notices.get(day.getYear());
		return notice != null ? notice.isWorkingDay(day) : !HolidayNotice.isWeekend(day);
	}

	/** Whether a year up to this day has no notice, so that the date may still change. */
	public boolean isProvisional(LocalDate day) {
		if (this.notices.isEmpty()) {
			return true;
		}
		int first = Math.min(this.notices.firstKey(), day.getYear());
		return IntStream.rangeClosed(first, day.getYear()).anyMatch(year -> !this.notices.containsKey(year));
	}

	/** The years whose holidays are known. */
	public SortedSet<Integer> years() {
		return new TreeSet<>(this.notices.keySet());
	}

	/**
	 * The version of the calendar data, to be recorded with a verdict. It changes when a
	 * notice changes.
	 */
	public String version() {
		if (this.notices.isEmpty()) {
			return "weekends";
		}
		LocalDate first = LocalDate.ofYearDay(this.notices.firstKey(), 1);
		LocalDate end = LocalDate.ofYearDay(this.notices.lastKey() + 1, 1);
		String exceptions = first.datesUntil(end)
			.filter(day -> isWorkingDay(day) == HolidayNotice.isWeekend(day))
			.map(LocalDate::toString)
			.collect(Collectors.joining());
		return this.notices.firstKey() + "-" + this.notices.lastKey() + "#"
				+ Integer.toHexString(exceptions.hashCode());
	}

}
