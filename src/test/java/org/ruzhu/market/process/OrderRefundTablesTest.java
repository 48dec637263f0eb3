package org.ruzhu.market.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a user may have all the money back, in the markets that say so. */
class OrderRefundTablesTest {

	private static final Map<String, MarketTables> MARKETS = Map.of("tencent-2019", table("tencent-2019"),
			"tencent-classic", table("tencent-classic"), "tencent-agency", table("tencent-agency"));

	private static MarketTables table(String market) {
		return new MarketTables(market, "order-refunds.dmn");
	}

	@AfterAll
	static void everyRowWasHit() {
		assertThat(MARKETS.values()).allSatisfy((table) -> assertThat(table.hits()).isEqualTo(table.rows()));
	}

	@ParameterizedTest
	@CsvSource({ "image, UNTIL_DAY, 5", "software, UNTIL_DAY, 5", "operations, UNTIL_CONFIRMED, 0", "tool, NEVER, 0" })
	void theKindDecides(String kind, String refund, int days) {
		MARKETS.values()
			.forEach((table) -> assertThat(
					table.ask("Reconsideration", Map.of("kind", kind)).getSingleResult().getEntryMap())
				.containsEntry("refund", refund)
				.containsEntry("days", days));
	}

	@ParameterizedTest
	@CsvSource({ "tencent-2019, image, image", "tencent-2019, saas, software", "tencent-2019, app-licence, software",
			"tencent-2019, tech-ops, operations", "tencent-2019, tech-ops-troubleshooting, operations",
			"tencent-classic, image, image", "tencent-classic, software, software",
			"tencent-classic, operations, operations", "tencent-agency, image, image",
			"tencent-agency, enterprise-app, software", "tencent-agency, service, operations" })
	void theCategoryTellsTheKind(String market, String category, String kind) {
		assertThat(kind(market, category)).containsExactly(kind);
	}

	@ParameterizedTest
	@CsvSource({ "tencent-2019, api", "tencent-2019, steward", "tencent-classic, api",
			"tencent-agency, site-building" })
	void whatTheClauseDoesNotNameIsNotStated(String market, String category) {
		assertThat(kind(market, category)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "1, false", "1.000001, true", "100, true" })
	void moreThanOnePercentIsTooMuch(double share, boolean tooMuch) {
		MARKETS.values()
			.forEach((table) -> assertThat(table.ask("RefundRate", Map.of("share", share)).collectEntries("days"))
				.isEqualTo(tooMuch ? List.of(30) : List.of()));
	}

	private static List<Object> kind(String market, String category) {
		return MARKETS.get(market).ask("ProductKind", Map.of("category", category)).collectEntries("kind");
	}

}
