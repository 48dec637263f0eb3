package org.ruzhu.platform.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTest {

	private final WorkingDays workingDays = WorkingDays.announced();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024 | 01-01; 02-10…02-17; 04-04…04-06; 05-01…05-05; 06-10; 09-15…09-17; 10-01…10-07
			2025 | 01-01; 01-28…02-04; 04-04…04-06; 05-01…05-05; 05-31…06-02; 10-01…10-08
			2026 | 01-01…01-03; 02-15…02-23; 04-04…04-06; 05-01…05-05; 06-19…06-21; 09-25…09-27; 10-01…10-07
			""")
	void theAnnouncedHolidaysAreOff(int year, String ranges) {
		for (LocalDate day : days(year, ranges)) {
			assertThat(this.workingDays.isWorkingDay(day)).as("%s", day).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024 | 02-04; 02-18; 04-07; 04-28; 05-11; 09-14; 09-29; 10-12
			2025 | 01-26; 02-08; 04-27; 09-28; 10-11
			2026 | 01-04; 02-14; 02-28; 05-09; 09-20; 10-10
			""")
	void theAnnouncedMakeUpDaysAreWorkedAndNoOtherWeekendDayIs(int year, String announced) {
		Set<LocalDate> worked = new TreeSet<>();
		LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter(HolidayNotice::isWeekend)
			.filter(this.workingDays::isWorkingDay)
			.forEach(worked::add);
		assertThat(worked).containsExactlyElementsOf(days(year, announced));
	}

	@ParameterizedTest
	@CsvSource({ "2024,251", "2025,248", "2026,248" })
	void theYearHasAsManyWorkingDaysAsTheNoticeLeaves(int year, int expected) {
		LocalDate lastOfPrevious = LocalDate.of(year - 1, 12, 31);
		assertThat(this.workingDays.between(lastOfPrevious, LocalDate.of(year, 12, 31))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-21,15,2026-10-19", "2026-09-30,1,2026-10-08", "2026-09-18,1,2026-09-20",
			"2026-10-01,1,2026-10-08", "2026-10-09,1,2026-10-10", "2026-02-13,6,2026-02-28", "2024-02-09,1,2024-02-18",
			"2026-11-20,7,2026-12-01", "2026-11-21,0,2026-11-21" })
	void theDayItselfDoesNotCount(LocalDate day, int n, LocalDate expected) {
		assertThat(this.workingDays.after(day, n)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-19,15,2026-09-21", "2026-10-08,1,2026-09-30", "2026-10-07,1,2026-09-30",
			"2026-09-21,1,2026-09-20" })
	void countsBackwards(LocalDate day, int n, LocalDate expected) {
		assertThat(this.workingDays.before(day, n)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-30,2026-10-08,1", "2026-09-30,2026-10-07,0", "2026-09-21,2026-10-19,15",
			"2026-10-19,2026-09-21,0", "2026-10-08,2026-10-08,0" })
	void countsTheWorkingDaysBetween(LocalDate from, LocalDate to, int expected) {
		assertThat(this.workingDays.between(from, to)).isEqualTo(expected);
	}

	@Test
	void whatHasBeenUsedIsCountedInHalvesFromTheDayAfter() {
		LocalDate monday = LocalDate.of(2026, 9, 14);
		assertThat(used(monday, "2026-09-14T18:00")).isEqualByComparingTo("0");
		assertThat(used(monday, "2026-09-16T11:59")).isEqualByComparingTo("1.5");
		assertThat(used(monday, "2026-09-16T12:00")).isEqualByComparingTo("2");
		assertThat(used(monday, "2026-09-19T09:00")).as("a Saturday").isEqualByComparingTo("4");
		assertThat(used(monday, "2026-09-20T09:00")).as("a Sunday that is worked").isEqualByComparingTo("4.5");
	}

	private static BigDecimal used(LocalDate day, String now) {
		return WorkingDays.announced().usedSince(day, LocalDateTime.parse(now));
	}

	@Test
	void fifteenWorkingDaysFrom11December2026ReachAYearThatIsNotAnnounced() {
		LocalDate onTenth = this.workingDays.after(LocalDate.of(2026, 12, 10), 15);
		LocalDate onEleventh = this.workingDays.after(LocalDate.of(2026, 12, 11), 15);
		assertThat(onTenth).isEqualTo("2026-12-31");
		assertThat(this.workingDays.isProvisional(onTenth)).isFalse();
		assertThat(onEleventh).isEqualTo("2027-01-01");
		assertThat(this.workingDays.isProvisional(onEleventh)).isTrue();
	}

	@Test
	void aYearThatFollowsAMissingOneIsProvisionalToo() {
		WorkingDays gap = new WorkingDays(List.of(notice(2024), notice(2026)));
		assertThat(gap.isProvisional(LocalDate.of(2024, 12, 31))).isFalse();
		assertThat(gap.isProvisional(LocalDate.of(2025, 6, 1))).isTrue();
		assertThat(gap.isProvisional(LocalDate.of(2026, 6, 1))).isTrue();
		assertThat(gap.isProvisional(LocalDate.of(2023, 6, 1))).isTrue();
		assertThat(new WorkingDays(List.of()).isProvisional(LocalDate.of(2026, 6, 1))).isTrue();
	}

	@Test
	void aNegativeNumberOfDaysIsRefused() {
		LocalDate day = LocalDate.of(2026, 11, 20);
		assertThatIllegalArgumentException().isThrownBy(() -> this.workingDays.after(day, -1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.workingDays.before(day, -1));
	}

	@Test
	void theVersionNamesTheYearsAndChangesWithTheData() {
		WorkingDays other = new WorkingDays(List.of(notice(2024), notice(2025), notice(2026)));
		assertThat(this.workingDays.version()).startsWith("2024-2026#").isEqualTo(WorkingDays.announced().version());
		assertThat(other.version()).startsWith("2024-2026#").isNotEqualTo(this.workingDays.version());
	}

	private static HolidayNotice notice(int year) {
		return new HolidayNotice(year, List.of(), Set.of());
	}

	private static List<LocalDate> days(int year, String ranges) {
		List<LocalDate> days = new ArrayList<>();
		for (String range : ranges.split(";")) {
			String[] ends = range.strip().split("…");
			LocalDate last = LocalDate.parse(year + "-" + ends[ends.length - 1]);
			LocalDate.parse(year + "-" + ends[0]).datesUntil(last.plusDays(1)).forEach(days::add);
		}
		return days;
	}

}
