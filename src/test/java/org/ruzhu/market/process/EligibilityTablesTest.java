package org.ruzhu.market.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every condition of every market at its edge. Whoever is judged just meets everything
 * their category asks for and states nothing else; then one fact changes.
 */
class EligibilityTablesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final List<String> HOURS = List.of("none", "5x8", "7x8", "7x24");

	private static final Map<String, MarketConditions> WORDS = ofEach(MarketConditions::new);

	private static final Map<String, MarketTables> TABLES = ofEach(EligibilityTablesTest::table);

	@Test
	void theConditionsOfEveryMarketAreWrittenDown() {
		assertThat(MarketConditions.written()).isEqualTo(MarketConditions.shipped());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("conditions")
	void whatJustMeetsItIsEnough(String market, Condition condition) {
		assertThat(judge(market, condition, condition.meets())).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("conditions")
	void whatMissesItByTheLeastStepIsUnmetAndNothingElseIs(String market, Condition condition) {
		expect(condition, judge(market, condition, condition.misses()), condition.earliest());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("conditions")
	void whatIsNotStatedIsUnmetAndNothingElseIs(String market, Condition condition) {
		expect(condition, judge(market, condition, null), null);
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("exemptions")
	void whatIsExemptIsNotAskedFor(String market, Condition exempt) {
		assertThat(judge(market, exempt, exempt.misses())).isEmpty();
		assertThat(judge(market, exempt, null)).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("serviceHours")
	void longerHoursSatisfyShorterOnesAndNeverTheOtherWayRound(String market, Condition condition) {
		int asked = HOURS.indexOf(condition.meets());
		assertThat(HOURS).allSatisfy((hours) -> assertThat(judge(market, condition, hours).isEmpty())
			.isEqualTo(HOURS.indexOf(hours) >= asked));
	}

	@ParameterizedTest
	@MethodSource("markets")
	void everyRowRefusesSomebody(String market) {
		MarketTables table = table(market);
		WORDS.get(market)
			.all()
			.forEach((condition) -> table.ask(DmnEligibilityRules.KEY, facts(market, condition, condition.misses())));
		assertThat(table.hits()).isEqualTo(table.rows());
	}

	@ParameterizedTest
	@MethodSource("markets")
	void whoStatesNothingIsToldEveryConditionOfACategoryOnce(String market) {
		Map<String, Set<String>> codes = WORDS.get(market)
			.all()
			.stream()
			.filter((condition) -> condition.asks() && condition.given().isEmpty())
			.collect(Collectors.groupingBy(Condition::category,
					Collectors.mapping(Condition::code, Collectors.toSet())));
		codes.forEach((category,
				asked) -> assertThat(
						TABLES.get(market).ask(DmnEligibilityRules.KEY, Map.of("category", category, "asOf", TODAY)))
					.extracting((row) -> row.getEntry("code"))
					.containsExactlyInAnyOrderElementsOf(asked));
	}

	@Test
	void aSolutionIsForOneOfSixVerticals() {
		Condition vertical = WORDS.get("alibaba")
			.all()
			.stream()
			.filter((condition) -> condition.fact().equals("vertical"))
			.findAny()
			.orElseThrow();
		assertThat(List.of("finance", "logistics", "e-commerce", "government", "media", "iot"))
			.allSatisfy((open) -> assertThat(judge("alibaba", vertical, open)).isEmpty());
	}

	private static void expect(Condition condition, DmnDecisionTableResult unmet, Object earliest) {
		assertThat(unmet).singleElement().satisfies((row) -> {
			assertThat(row.getEntryMap()).containsEntry("code", condition.code())
				.containsEntry("fact", condition.fact())
				.containsEntry("threshold", condition.threshold())
				.containsEntry("clause", condition.clause())
				.containsEntry("earliest", earliest);
			assertThat(row.<String>getEntry("clauseEn")).startsWith(condition.clause().replaceFirst("}.*", "}"))
				.matches("[\\x20-\\x7e]+");
		});
	}

	private static DmnDecisionTableResult judge(String market, Condition condition, Object value) {
		return TABLES.get(market).ask(DmnEligibilityRules.KEY, facts(market, condition, value));
	}

	private static Map<String, Object> facts(String market, Condition condition, Object value) {
		Map<String, Object> facts = new HashMap<>(WORDS.get(market).justEnough(condition));
		facts.put(condition.fact(), value);
		facts.put("category", condition.category());
		facts.put("asOf", TODAY);
		return facts;
	}

	private static MarketTables table(String market) {
		return new MarketTables(market, "eligibility.dmn");
	}

	static Stream<String> markets() {
		return WORDS.keySet().stream().sorted();
	}

	static Stream<Arguments> conditions() {
		return lines(Condition::asks);
	}

	static Stream<Arguments> exemptions() {
		return lines((condition) -> !condition.asks());
	}

	static Stream<Arguments> serviceHours() {
		return lines((condition) -> condition.fact().equals("serviceHours"));
	}

	private static Stream<Arguments> lines(Predicate<Condition> which) {
		return markets()
			.flatMap((market) -> WORDS.get(market).all().stream().filter(which).map((line) -> arguments(market, line)));
	}

	private static <T> Map<String, T> ofEach(Function<String, T> made) {
		return MarketConditions.written().stream().collect(Collectors.toMap(Function.identity(), made));
	}

}
