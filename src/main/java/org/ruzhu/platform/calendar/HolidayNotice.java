package org.ruzhu.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The holidays that the State Council announced for one year.
 *
 * @param year the year
 * @param off the ranges of days off, both ends inclusive
 * @param worked the weekend days that are worked in return
 */
record HolidayNotice(Integer year, List<DaysOff> off, Set<LocalDate> worked) {

	HolidayNotice {
		Set<LocalDate> holidays = off.stream().flatMap(DaysOff::days).collect(Collectors.toSet());
		Stream.concat(holidays.stream(), worked.stream())
			.filter(day -> day.getYear() != year.intValue())
			.findFirst()
			.ifPresent(day -> {
				throw new IllegalArgumentException(day + " is not a day of " + year);
			});
		worked.stream().filter(day -> !isWeekend(day)).findFirst().ifPresent(day -> {
			throw new IllegalArgumentException(day + " is no weekend day, so it needs no place under 'worked'");
		});
		worked.stream().filter(holidays::contains).findFirst().ifPresent(day -> {
			throw new IllegalArgumentException(day + " is both off and worked");
		});
	}

	boolean isWorkingDay(LocalDate day) {
		return this.worked.contains(day)
				|| !isWeekend(day) && this.off.stream().noneMatch(range -> range.contains(day));
	}

	static boolean isWeekend(LocalDate day) {
		return switch (day.getDayOfWeek()) {
			case SATURDAY, SUNDAY -> true;
			default -> false;
		};
	}

	record DaysOff(String name, LocalDate from, LocalDate to) {

		DaysOff {
			if (to.isBefore(from)) {
				throw new IllegalArgumentException(name + " ends (" + to + ") before it begins (" + from + ")");
			}
		}

		Stream<LocalDate> days() {
			return this.from.datesUntil(this.to.plusDays(1));
		}

		boolean contains(LocalDate day) {
			return !day.isBefore(this.from) && !day.isAfter(this.to);
		}

	}

}
