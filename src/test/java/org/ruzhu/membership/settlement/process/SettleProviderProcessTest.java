package org.ruzhu.membership.settlement.process;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.settlement.Settlement;
import org.ruzhu.membership.settlement.SettlementLine;
import org.ruzhu.membership.settlement.SettlementTest;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider's month: each category rated by itself, then the provider told. */
@ProcessTest("SettleProvider")
class SettleProviderProcessTest extends SettlementTest {

	private static final String WELCOMING = "tencent-2019";

	private static final String A_YEAR_FREE = "kingsoft";

	private String market = WELCOMING;

	@Override
	protected String market() {
		return this.market;
	}

	@ParameterizedTest
	@CsvSource({ "2019-06-28, 2019-10-11, true", "2019-06-28, 2019-10-12, false", "2019-07-05, 2019-10-11, true",
			"2019-07-05, 2019-10-12, false", "2019-07-15, 2019-10-25, true", "2019-07-15, 2019-10-26, false",
			"2019-09-01, 2019-09-02, false" })
	void theWelcomePlanIsFreeToItsCutOffDay(LocalDate joined, LocalDate settled, boolean free) {
		joined(joined);
		sell(WELCOMING, "saas", "100", false, settled);
		assertThat(charged()).isEqualTo(free ? 0 : 1_000);
	}

	@ParameterizedTest
	@CsvSource({ "2026-08-01, 0", "2026-08-02, 1000" })
	void theFirstYearIsFreeAndTheAnniversaryIsItsLastDay(LocalDate settled, long fen) {
		this.market = A_YEAR_FREE;
		newProvider();
		aMember();
		joined(LocalDate.of(2025, 8, 1));
		sell(A_YEAR_FREE, "base-software", "100", false, settled);
		assertThat(charged()).isEqualTo(fen);
	}

	@Test
	void ordersThatWereRoundedUpOneByOneGiveBackNoMoreThanWasCharged() {
		LocalDate day = LocalDate.of(2017, 3, 15);
		List<String> tiny = List.of(sell(WELCOMING, "saas", "0.05", false, day),
				sell(WELCOMING, "saas", "0.05", false, day));
		settle(WELCOMING, YearMonth.of(2017, 3));
		assertThat(charged()).as("a tenth of 0.10").isEqualTo(1);
		tiny.forEach((order) -> say(WELCOMING, refund(order, "0.05", day.plusMonths(1))));
		Settlement next = settle(WELCOMING, YearMonth.of(2017, 4));
		assertThat(line(next).correctedFen()).isEqualTo(1);
		assertThat(charged()).isZero();
	}

	@Test
	void eachCategoryIsRatedByItselfAndAKindOfProductWithItsCategory() {
		LocalDate day = LocalDate.of(2020, 1, 15);
		sell(WELCOMING, "saas", "100", false, day);
		sell(WELCOMING, "tech-ops-troubleshooting", "200", false, day);
		sell(WELCOMING, "tech-ops-image-maintenance", "300", false, day);
		Settlement settlement = settle(WELCOMING, YearMonth.of(2020, 1));
		assertThat(this.settlements.lines(settlement.id())).filteredOn((line) -> line.caseId().equals(this.caseId))
			.extracting((line) -> line.category() + " " + line.dueFen())
			.containsExactly("saas 1000", "tech-ops 5000");
		assertThat(told()).filteredOn("commission-settled"::equals).hasSize(1);
		assertThat(charged()).isEqualTo(6_000);
	}

	@Test
	void anyOrderOfTheSameReportsSettlesAlike() {
		LocalDate day = LocalDate.of(2020, 3, 10);
		Random random = new Random(20200310);
		List<String> cases = new ArrayList<>();
		for (int shuffle = 0; shuffle < 12; shuffle++) {
			newProvider();
			signUp();
			passMilestones(State.ONBOARDED);
			cases.add(this.caseId);
			List<OrderReport> reports = life("S-" + shuffle, day);
			Collections.shuffle(reports, random);
			reports.forEach((report) -> say(WELCOMING, report));
		}
		List<SettlementLine> lines = this.settlements.lines(settle(WELCOMING, YearMonth.of(2020, 3)).id());
		assertThat(lines).filteredOn((line) -> cases.contains(line.caseId()))
			.hasSize(12)
			.allSatisfy((line) -> assertThat(List.of(line.totalFen(), line.ownDistributionFen(), line.atOnceFen(),
					line.dueFen(), line.returnedFen()))
				.containsExactly(37_000L, 5_000L, 3_200L, 3_200L, 0L));
		assertThat(cases).allMatch((one) -> this.commissions.chargedFen(one) == 3_200);
		assertThat(this.orders.find(WELCOMING, "S-3-b").orElseThrow().state()).isEqualTo(Order.State.REFUNDED);
	}

	private List<OrderReport> life(String name, LocalDate day) {
		List<OrderReport> life = new ArrayList<>();
		life.add(paid(name + "-a", "saas", "400", false, day));
		life.add(event(name + "-a", "confirmed", day.plusDays(2)));
		life.add(refund(name + "-a", "80", day.plusDays(3)));
		life.add(paid(name + "-b", "saas", "70", false, day));
		life.add(event(name + "-b", "confirmed", day.plusDays(1)));
		life.add(refund(name + "-b", "50", day.plusDays(1)));
		life.add(refund(name + "-b", "20", day.plusDays(4)));
		life.add(paid(name + "-c", "saas", "50", true, day));
		life.add(event(name + "-c", "delivery-failed", day));
		life.add(event(name + "-c", "delivery-fixed", day.plusDays(1)));
		life.add(event(name + "-c", "confirmed", day.plusDays(2)));
		return life;
	}

}
