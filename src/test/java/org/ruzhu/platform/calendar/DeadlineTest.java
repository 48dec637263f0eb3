package org.ruzhu.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 19);

	@Test
	void aDeadlineIsTheLastSecondOfItsDayInChina() {
		assertThat(Deadline.endOf(DAY)).isEqualTo(Instant.parse("2026-10-19T15:59:59Z"));
	}

	@Test
	void itHasPassedAt24HoursAndNotBefore() {
		Instant end = Deadline.endOf(DAY);
		assertThat(Deadline.passed(end)).isEqualTo(Instant.parse("2026-10-19T16:00:00Z"));
		assertThat(Deadline.isPassed(end, Instant.parse("2026-10-19T15:59:59.999Z"))).isFalse();
		assertThat(Deadline.isPassed(end, Instant.parse("2026-10-19T16:00:00Z"))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-19T16:00:00Z, 2026-10-19T15:59:59Z", "2026-10-19T01:00:00Z, 2026-10-19T01:00:00Z" })
	void aTimerAtMidnightIsToldAsTheDayThatEnds(Instant timer, Instant told) {
		assertThat(Deadline.told(timer)).isEqualTo(told);
	}

}
