package org.ruzhu.platform.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HolidayNoticesTest {

	@TempDir
	private Path folder;

	@Test
	void aFolderAddsYearsAndReplacesShippedOnes() throws IOException {
		write("2027.yaml", "year: 2027\noff: [{name: 元旦, from: 2027-01-01, to: 2027-01-03}]\nworked: []\n");
		write("2026.yaml", "year: 2026\noff: []\nworked: [2026-12-26]\n");
		WorkingDays workingDays = new WorkingDays(HolidayNotices.shippedAnd(this.folder.toString()));
		assertThat(workingDays.years()).containsExactly(2024, 2025, 2026, 2027);
		assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
		assertThat(workingDays.isProvisional(LocalDate.of(2027, 1, 4))).isFalse();
		assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
		assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{year: 2027, off: [], worked: [], extra: 1}                                       | extra
					{year: 2027, off: []}                                                             | worked
					{off: [], worked: []}                                                             | year
					{year: 2027, off: [{name: x, from: 2027-01-03, to: 2027-01-01}], worked: []}      | ends
					{year: 2027, off: [{name: x, from: 2026-12-31, to: 2027-01-01}], worked: []}      | 2026-12-31 is not a day of 2027
					{year: 2027, off: [], worked: [2027-01-04]}                                       | 2027-01-04 is no weekend day
					{year: 2027, off: [{name: x, from: 2027-01-01, to: 2027-01-03}], worked: [2027-01-02]} | both off and worked
					{year: 2027, off: [], worked: [tomorrow]}                                         | tomorrow
					""")
	void aBrokenFileIsNamedWithWhatIsWrong(String content, String problem) throws IOException {
		write("2027.yaml", content);
		assertThatExceptionOfType(BrokenCalendarException.class)
			.isThrownBy(() -> HolidayNotices.shippedAnd(this.folder.toString()))
			.withMessageContainingAll("2027.yaml", problem);
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

}
