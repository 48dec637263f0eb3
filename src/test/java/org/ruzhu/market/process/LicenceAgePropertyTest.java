package org.ruzhu.market.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

import static org.assertj.core.api.Assertions.assertThat;

/** How old a licence has to be, on any day, and when it will be old enough. */
class LicenceAgePropertyTest {

	private static final MarketTables TABLE = new MarketTables("alibaba", "eligibility.dmn");

	/**
	 * A category of each age that is asked for; retail-link asks for more than a year.
	 */
	private static final Map<String, Integer> YEARS = Map.of("data-intelligence", 1, "devops", 2, "retail-link", 1);

	@Provide
	Arbitrary<LocalDate> days() {
		long first = LocalDate.of(2019, 1, 1).toEpochDay();
		long last = LocalDate.of(2028, 12, 31).toEpochDay();
		return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<String> categories() {
		return Arbitraries.of(YEARS.keySet());
	}

	@Property(tries = 150)
	void aLicenceIsOldEnoughFromItsAnniversaryOn(@ForAll("categories") String category,
			@ForAll("days") LocalDate issuedOn, @ForAll @IntRange(min = -3, max = 3) int days) {
		LocalDate first = issuedOn.plusYears(YEARS.get(category)).plusDays(category.equals("retail-link") ? 1 : 0);
		assertThat(isOldEnough(category, issuedOn, first.plusDays(days))).isEqualTo(days >= 0);
	}

	@Property(tries = 150)
	void theEarliestDayIsTheFirstThatWillDo(@ForAll("categories") String category, @ForAll("days") LocalDate issuedOn) {
		LocalDate earliest = (LocalDate) refusal(category, issuedOn, issuedOn).get(0).getEntryMap().get("earliest");
		assertThat(isOldEnough(category, issuedOn, earliest)).isTrue();
		assertThat(isOldEnough(category, issuedOn, earliest.minusDays(1))).isFalse();
	}

	@Example
	void the29thOfFebruaryHasItsAnniversaryOnThe28th() {
		LocalDate leapDay = LocalDate.of(2024, 2, 29);
		assertThat(isOldEnough("data-intelligence", leapDay, LocalDate.of(2025, 2, 27))).isFalse();
		assertThat(isOldEnough("data-intelligence", leapDay, LocalDate.of(2025, 2, 28))).isTrue();
		assertThat(isOldEnough("devops", leapDay, LocalDate.of(2026, 2, 27))).isFalse();
		assertThat(isOldEnough("devops", leapDay, LocalDate.of(2026, 2, 28))).isTrue();
	}

	@Example
	void moreThanAYearBeginsTheDayAfterTheAnniversary() {
		LocalDate leapDay = LocalDate.of(2024, 2, 29);
		assertThat(isOldEnough("retail-link", leapDay, LocalDate.of(2025, 2, 28))).isFalse();
		assertThat(isOldEnough("retail-link", leapDay, LocalDate.of(2025, 3, 1))).isTrue();
	}

	@Example
	void missingYearsOfExperienceAreWaitedFor() {
		assertThat(experienceHolds(0)).isEqualTo("2026-02-28");
		assertThat(experienceHolds(1)).isEqualTo("2025-02-28");
	}

	private static LocalDate experienceHolds(int years) {
		return TABLE
			.ask(DmnEligibilityRules.KEY,
					Map.of("category", "service", "industryExperienceYears", years, "asOf", LocalDate.of(2024, 2, 29)))
			.stream()
			.filter((row) -> row.getEntry("code").equals("experience"))
			.map((row) -> row.<LocalDate>getEntry("earliest"))
			.findAny()
			.orElseThrow();
	}

	private static boolean isOldEnough(String category, LocalDate issuedOn, LocalDate asOf) {
		return refusal(category, issuedOn, asOf).isEmpty();
	}

	private static List<DmnDecisionRuleResult> refusal(String category, LocalDate issuedOn, LocalDate asOf) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("category", category);
		facts.put("licenceIssuedOn", issuedOn);
		facts.put("asOf", asOf);
		return TABLE.ask(DmnEligibilityRules.KEY, facts)
			.stream()
			.filter((row) -> row.getEntry("code").equals("licence-age"))
			.toList();
	}

}
