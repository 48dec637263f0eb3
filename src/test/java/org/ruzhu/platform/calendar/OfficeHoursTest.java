package org.ruzhu.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursTest {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 19);

	private static final List<String> CASES = IntStream.range(0, 200).mapToObj("APP-2026-%06d"::formatted).toList();

	@Test
	void casesAreSpreadOverThemAndOneCaseStaysWhereItIs() {
		Set<Instant> moments = CASES.stream().map((id) -> OfficeHours.on(DAY, id)).collect(Collectors.toSet());
		assertThat(moments).hasSizeGreaterThan(190)
			.allSatisfy((moment) -> assertThat(moment).isBetween(Instant.parse("2026-10-19T01:00:00Z"),
					Instant.parse("2026-10-19T08:59:59Z")));
		assertThat(OfficeHours.on(DAY, CASES.get(0))).isEqualTo(OfficeHours.on(DAY, CASES.get(0)));
	}

	@Test
	void aMorningIsOverAtNoon() {
		assertThat(CASES).extracting((id) -> OfficeHours.morning(DAY, id))
			.allSatisfy((moment) -> assertThat(moment).isBetween(Instant.parse("2026-10-19T01:00:00Z"),
					Instant.parse("2026-10-19T03:59:59Z")))
			.anyMatch(Instant.parse("2026-10-19T03:00:00Z")::isBefore);
	}

}
