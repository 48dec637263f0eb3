package org.ruzhu.market.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What every market's deposit table asks for. */
class DepositTablesTest {

	private static final Map<String, Map<String, Integer>> YUAN = Map.of("tencent-classic",
			Map.of("image", 5000, "operations", 5000, "software", 5000, "mini-program", 5000, "api", 2000),
			"tencent-agency",
			Map.of("mini-program", 5000, "site-building", 5000, "image", 5000, "enterprise-app", 5000, "service", 5000,
					"api", 2000),
			"tencent-2019",
			Map.ofEntries(Map.entry("image", 1000), Map.entry("tech-ops-image-maintenance", 1000),
					Map.entry("api", 2000), Map.entry("app-licence", 2000), Map.entry("saas", 5000),
					Map.entry("tech-ops", 5000), Map.entry("tech-ops-troubleshooting", 5000),
					Map.entry("tech-ops-data-intelligence", 5000), Map.entry("custom", 5000),
					Map.entry("security", 5000), Map.entry("steward", 5000)),
			"alibaba",
			Map.ofEntries(Map.entry("api", 30000), Map.entry("base-software", 30000), Map.entry("service", 30000),
					Map.entry("site-building", 30000), Map.entry("data-intelligence", 30000),
					Map.entry("new-retail", 30000), Map.entry("enterprise-app", 30000), Map.entry("security", 30000),
					Map.entry("solution", 30000), Map.entry("iot", 30000), Map.entry("devops", 30000),
					Map.entry("retail-link", 50000)));

	private static final Map<String, MarketTables> TABLES = YUAN.keySet()
		.stream()
		.collect(Collectors.toMap((market) -> market, DepositTablesTest::table));

	record Choice(String market, Set<String> categories) {
	}

	@Provide
	Arbitrary<Choice> choices() {
		return Arbitraries.of(YUAN.keySet())
			.flatMap((market) -> Combinators
				.combine(Arbitraries.just(market), Arbitraries.of(YUAN.get(market).keySet()).set().ofMinSize(1))
				.as(Choice::new));
	}

	@Property(tries = 200)
	void alibabaAddsUpWhatEachCategoryOwesTheOthersAskForTheHighest(@ForAll("choices") Choice choice) {
		var singles = choice.categories().stream().mapToLong((category) -> fen(choice.market(), List.of(category)));
		assertThat(fen(choice.market(), List.copyOf(choice.categories())))
			.isEqualTo(choice.market().equals("alibaba") ? singles.sum() : singles.max().orElseThrow());
	}

	@Example
	void everyCategoryOwesWhatTheMarketSaysAndEveryRowIsOwedBySomebody() {
		YUAN.forEach((market, owed) -> {
			MarketTables table = table(market);
			owed.forEach((category, yuan) -> assertThat(fen(table, List.of(category))).as("%s %s", market, category)
				.isEqualTo(yuan * 100L));
			assertThat(table.hits()).isEqualTo(table.rows());
		});
	}

	@Example
	void theDepositOfAgencySaleIsInItsOwnAgreementAndInNoRow() {
		MarketTables classic = table("tencent-classic");
		YUAN.get("tencent-classic")
			.keySet()
			.forEach((category) -> assertThat(
					classic.ask(DmnDepositRules.KEY, Map.of("categories", List.of(category), "mode", "agency")))
				.as(category)
				.isEmpty());
	}

	@Example
	void theMarketsOwnExamplesComeOut() {
		assertThat(fen("alibaba", List.of("api", "service"))).isEqualTo(6000000);
		assertThat(fen("tencent-classic", List.of("api", "operations"))).isEqualTo(500000);
		assertThat(fen("tencent-2019", List.of("image", "tech-ops-image-maintenance"))).isEqualTo(100000);
		assertThat(fen("tencent-2019", List.of("image", "app-licence"))).isEqualTo(200000);
	}

	@Example
	void whereTheMarketStatesNoAmountNothingIsAskedFor() {
		MarketTables kingsoft = table("kingsoft");
		assertThat(kingsoft.rows()).isEmpty();
		assertThat(kingsoft.ask(DmnDepositRules.KEY, Map.of("categories", List.of("base-software")))).isEmpty();
	}

	private static long fen(String market, List<String> categories) {
		return fen(TABLES.get(market), categories);
	}

	private static long fen(MarketTables table, List<String> categories) {
		return table.ask(DmnDepositRules.KEY, Map.of("categories", categories, "mode", "platform"))
			.<Number>getSingleEntry()
			.longValue();
	}

	private static MarketTables table(String market) {
		return new MarketTables(market, "deposit.dmn");
	}

}
