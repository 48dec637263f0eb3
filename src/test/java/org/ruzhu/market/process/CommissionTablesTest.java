package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a market charges on sales, and for whom it charges nothing at first. */
class CommissionTablesTest {

	private static final String KEY = "Commission";

	private static final String WELCOME = "WelcomeOffer";

	private static final MarketTables ALIBABA = new MarketTables("alibaba", "commission.dmn");

	private static final MarketTables TENCENT_2019 = new MarketTables("tencent-2019", "commission.dmn");

	private static final MarketTables KINGSOFT = new MarketTables("kingsoft", "commission.dmn");

	private static final MarketTables TENCENT_CLASSIC = new MarketTables("tencent-classic", "commission.dmn");

	@AfterAll
	static void everyRowWasHit() {
		assertThat(List.of(ALIBABA, TENCENT_2019, KINGSOFT, TENCENT_CLASSIC))
			.allSatisfy((table) -> assertThat(table.hits()).isEqualTo(table.rows()));
	}

	@ParameterizedTest
	@CsvSource({ "0.01, 1, 20", "199999.99, 1, 20", "200000, 2, 15", "499999.99, 2, 15", "500000, 3, 10",
			"1000000, 3, 10" })
	void alibabaRatesSiteBuildingByTheMonth(BigDecimal total, int tier, int rate) {
		expect(ALIBABA, "site-building", "2020-10-01", total, tier, rate, 20);
	}

	@ParameterizedTest
	@CsvSource({ "0.01, 1, 10", "199999.99, 1, 10", "200000, 2, 5", "499999.99, 2, 5", "500000, 3, 3" })
	void alibabaRatesSoftwareAndServicesByTheMonth(BigDecimal total, int tier, int rate) {
		assertThat(List.of("enterprise-app", "base-software", "service", "security", "solution", "data-intelligence"))
			.allSatisfy((category) -> expect(ALIBABA, category, "2020-10-01", total, tier, rate, 10));
	}

	@ParameterizedTest
	@CsvSource({ "199999.99, 1", "200000, 2", "500000, 3" })
	void alibabaChargesNothingForApiAndIot(BigDecimal total, int tier) {
		expect(ALIBABA, "api", "2020-10-01", total, tier, 0, 0);
		expect(ALIBABA, "iot", "2020-10-01", total, tier, 0, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "new-retail", "devops", "retail-link" })
	void alibabaStatesNoRateForItsNewestCategories(String category) {
		assertThat(ask(ALIBABA, category, "2020-10-01", new BigDecimal("1000000"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2016-10-01, false", "2016-11-01, true", "2021-03-01, true", "2021-04-01, false" })
	void alibabaStatesItsRatesFromNovember2016ToMarch2021(String month, boolean stated) {
		assertThat(ask(ALIBABA, "service", month, BigDecimal.ONE).isEmpty()).isNotEqualTo(stated);
	}

	@Test
	void whereNothingWasSoldThereIsNoTier() {
		assertThat(ask(ALIBABA, "service", "2020-10-01", BigDecimal.ZERO)).isEmpty();
	}

	@Test
	void theOthersChargeATenthWhateverIsSold() {
		expect(TENCENT_CLASSIC, "image", "2026-11-01", new BigDecimal("0.01"), 1, 10, 10);
		expect(TENCENT_2019, "saas", "2019-09-01", new BigDecimal("900000"), 1, 10, 10);
		expect(KINGSOFT, "base-software", "2026-11-01", new BigDecimal("900000"), 1, 10, 10);
	}

	@Test
	void agencySaleInAMarketWithBothModesLeavesItToItsAgreement() {
		assertThat(TENCENT_CLASSIC.ask(KEY, Map.of("mode", "agency", "category", "image", "month",
				LocalDate.parse("2026-11-01"), "total", BigDecimal.TEN)))
			.isEmpty();
	}

	@Test
	void agencySaleLeavesItToAnAgreementWeDoNotHave() {
		MarketTables agency = new MarketTables("tencent-agency", "commission.dmn");
		assertThat(agency.rows()).isEmpty();
		assertThat(ask(agency, "api", "2026-11-01", BigDecimal.TEN)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2019-06-28, 2019-10-11", "2019-07-05, 2019-10-11", "2019-07-15, 2019-10-25", "2019-05-01, 2019-08-11",
			"2019-05-11, 2019-08-11", "2019-05-12, 2019-08-25", "2019-05-25, 2019-08-25", "2019-05-26, 2019-09-11",
			"2019-07-31, 2019-11-11", "2019-08-12, 2019-11-25", "2019-08-26, 2019-12-11", "2019-08-31, 2019-12-11" })
	void whoJoinedTencentInTheSummerOf2019IsFreeToACutOffDate(LocalDate joinedOn, LocalDate freeUntil) {
		DmnDecisionTableResult offer = TENCENT_2019.ask(WELCOME, Map.of("joinedOn", joinedOn));
		assertThat(offer.getSingleResult().getEntryMap()).containsEntry("freeUntil", freeUntil)
			.containsEntry("clause", "{fees}新服务商欢迎计划第 1 条")
			.containsEntry("clauseEn", "{fees}, welcome plan, 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-04-30", "2019-09-01", "2018-07-05", "2020-07-05" })
	void whoJoinedBeforeOrAfterHasNoOffer(LocalDate joinedOn) {
		assertThat(TENCENT_2019.ask(WELCOME, Map.of("joinedOn", joinedOn))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 2027-11-20", "2024-02-29, 2025-02-28" })
	void kingsoftGivesTheFirstYear(LocalDate joinedOn, LocalDate freeUntil) {
		assertThat(KINGSOFT.ask(WELCOME, Map.of("joinedOn", joinedOn)).getSingleResult().getEntryMap())
			.containsEntry("freeUntil", freeUntil)
			.containsEntry("clause", "{fees}收费介绍");
	}

	private static void expect(MarketTables table, String category, String month, BigDecimal total, int tier, int rate,
			int atOnce) {
		Map<String, Object> answer = ask(table, category, month, total).getSingleResult().getEntryMap();
		assertThat(answer).containsEntry("tier", tier);
		assertThat(((Number) answer.get("rate")).doubleValue()).isEqualTo(rate);
		assertThat(((Number) answer.get("rateAtOnce")).doubleValue()).isEqualTo(atOnce);
		assertThat(answer.get("clause")).asString().matches("\\{[a-z]+}.+");
		assertThat(answer.get("clauseEn")).asString()
			.startsWith(answer.get("clause").toString().replaceFirst("}.*", "}"));
	}

	private static DmnDecisionTableResult ask(MarketTables table, String category, String month, BigDecimal total) {
		return table.ask(KEY,
				Map.of("mode", "platform", "category", category, "month", LocalDate.parse(month), "total", total));
	}

}
