package org.ruzhu.journey;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a journey asks of the database, from the sign-up to the first listed product. */
@RuzhuTest
class JourneyCostTest extends JourneyTest {

	/** The engine's statements, ours, and those of the test itself. */
	private static final int BUDGET = 1310;

	/** A command of the engine reads its case at most once before it writes it. */
	private static final int CASE_BUDGET = 45;

	@Autowired
	private CountedStatements statements;

	@Test
	void aJourneyKeepsToItsBudgetOfStatements() {
		beListed("operations");
		newProvider();
		this.statements.begin();
		beListed("operations");
		Map<String, Integer> counts = ofTheJourney(this.statements.end());
		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).as(most(counts))
			.isBetween(BUDGET / 2, BUDGET);
		assertThat(readsOf("onboarding_case", counts)).isBetween(1, CASE_BUDGET);
	}

	/** What other tests have subscribed to is told of this journey too. */
	private static Map<String, Integer> ofTheJourney(Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.filter((sent) -> !sent.getKey().contains("webhook_"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static int readsOf(String table, Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.filter((sent) -> sent.getKey().startsWith("SELECT \"" + table + "\""))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private static String most(Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(40)
			.map((sent) -> "%4d %.120s".formatted(sent.getValue(), sent.getKey()))
			.collect(Collectors.joining("\n"));
	}

}
