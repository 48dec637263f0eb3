package org.ruzhu.membership.settlement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.settlement.CategoryRatings;
import org.ruzhu.membership.settlement.Settlement;
import org.ruzhu.membership.settlement.SettlementLine;
import org.ruzhu.membership.settlement.SettlementTest;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A month is over: commission is rated, and what was too much goes back. */
@ProcessTest("SettleCommission")
class SettleCommissionProcessTest extends SettlementTest {

	private static final String TIERS = "alibaba";

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private CategoryRatings ratings;

	@Override
	protected String market() {
		return TIERS;
	}

	@Test
	void theMonthIsRatedAtItsTierAndOwnDistributionCountsForTheTierAlone() {
		sell(TIERS, "site-building", "600000", false, LocalDate.of(2020, 10, 8));
		sell(TIERS, "site-building", "400000", true, LocalDate.of(2020, 10, 31));
		assertThat(charged()).as("charged at once at the first tier").isEqualTo(12_000_000);
		SettlementLine line = line(settle(TIERS, YearMonth.of(2020, 10)));
		assertThat(line.totalFen()).isEqualTo(100_000_000);
		assertThat(line.chargedOnFen()).isEqualTo(60_000_000);
		assertThat(line.rating().orElseThrow().tier()).isEqualTo(3);
		assertThat(line.atOnceFen()).isEqualTo(12_000_000);
		assertThat(line.returnedFen()).isEqualTo(6_000_000);
		assertThat(charged()).isEqualTo(6_000_000);
		assertThat(told()).startsWith("commission-settled");
		assertThat(lastMessage().body()).contains("2020-10", "建站", "60,000.00 元");
	}

	@ParameterizedTest
	@CsvSource({ "2018-01, 199999.99, 20, 3999999.8", "2018-02, 200000, 15, 3000000",
			"2018-03, 499999.99, 15, 7499999.85", "2018-04, 500000, 10, 5000000" })
	void theEdgesOfTheTiers(YearMonth month, String yuan, int rate, double dueFen) {
		sell(TIERS, "site-building", yuan, false, month.atEndOfMonth());
		SettlementLine line = line(settle(TIERS, month));
		assertThat(line.rating().orElseThrow().rate()).isEqualByComparingTo(String.valueOf(rate));
		assertThat(line.dueFen()).as("rounded half-up to the fen").isEqualTo(Math.round(dueFen));
		assertThat(charged()).isEqualTo(line.dueFen());
	}

	@ParameterizedTest
	@CsvSource({ "2021-03, site-building, true", "2021-04, site-building, false", "2019-01, new-retail, false" })
	void whereTheMarketStatesNoRateNothingIsChargedAndThatIsSeen(YearMonth month, String category, boolean stated) {
		sell(TIERS, category, "1000", false, month.atDay(1));
		SettlementLine line = line(settle(TIERS, month));
		assertThat(line.isNotStated()).isNotEqualTo(stated);
		assertThat(line.totalFen()).isEqualTo(100_000);
		assertThat(charged()).isEqualTo(stated ? 20_000 : 0);
	}

	@Test
	void aRefundBeforeTheMonthIsClosedLowersItAtOnce() {
		LocalDate day = LocalDate.of(2018, 6, 5);
		String order = sell(TIERS, "site-building", "300000", false, day);
		assertThat(charged()).isEqualTo(6_000_000);
		say(TIERS, refund(order, "150000", day));
		assertThat(charged()).isEqualTo(3_000_000);
		SettlementLine line = line(settle(TIERS, YearMonth.of(2018, 6)));
		assertThat(line.totalFen()).isEqualTo(15_000_000);
		assertThat(line.rating().orElseThrow().tier()).isOne();
		assertThat(line.returnedFen()).isZero();
	}

	@Test
	void aRefundAfterwardsIsDeductedInTheNextCycleAtTheRateOfItsOwnMonthAndOnce() {
		LocalDate day = LocalDate.of(2018, 7, 31);
		String order = sell(TIERS, "site-building", "500000", false, day);
		settle(TIERS, YearMonth.of(2018, 7));
		assertThat(charged()).isEqualTo(5_000_000);
		say(TIERS, refund(order, "100000", day.plusDays(1)));
		assertThat(charged()).as("not before the next cycle").isEqualTo(5_000_000);
		SettlementLine line = line(settle(TIERS, YearMonth.of(2018, 8)));
		assertThat(line.totalFen()).isZero();
		assertThat(line.correctedFen()).isEqualTo(1_000_000);
		assertThat(lastMessage().body()).contains("退款冲减 10,000.00 元");
		assertThat(charged()).isEqualTo(4_000_000);
		assertThat(this.settlements.cases(settle(TIERS, YearMonth.of(2018, 9)).id())).doesNotContain(this.caseId);
		say(TIERS, refund(order, "400000", day.plusDays(40)));
		settle(TIERS, YearMonth.of(2018, 10));
		assertThat(charged()).as("all of it went back").isZero();
	}

	@Test
	void aMonthIsClosedOnceAndWhatComesLateSettlesWithTheNextOpenOne() {
		settle(TIERS, YearMonth.of(2018, 11));
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.settlements.begin(TIERS, YearMonth.of(2018, 11)))
			.satisfies((refusal) -> assertThat(refusal.getCodes()).containsExactly("settlement.month.closed"));
		sell(TIERS, "site-building", "100", false, LocalDate.of(2018, 11, 30));
		SettlementLine late = line(settle(TIERS, YearMonth.of(2018, 12)));
		assertThat(late.totalFen()).isEqualTo(10_000);
	}

	@Test
	void aMonthThatIsNotOverIsNotSettled() {
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.settlements.begin(TIERS, YearMonth.of(2026, 9)))
			.satisfies((refusal) -> assertThat(refusal.getCodes()).containsExactly("settlement.month.open"));
	}

	@Test
	void aStepThatRunsAgainChangesNothing() {
		sell(TIERS, "site-building", "500000", false, LocalDate.of(2019, 2, 3));
		Settlement settlement = settle(TIERS, YearMonth.of(2019, 2));
		this.settlements.drawUp(settlement.id());
		this.ratings.rate(settlement.id(), this.caseId, "site-building");
		this.settlements.finish(settlement.id());
		assertThat(charged()).isEqualTo(5_000_000);
		assertThat(this.settlements.lines(settlement.id())).hasSize(1);
		assertThat(this.settlements.get(settlement.id()).finishedAt()).isEqualTo(settlement.finishedAt()).isPresent();
	}

	@Test
	void earlyEachMonthEveryMarketIsSettledWithWhatWasLeftBehind() {
		Walk.itIs(Instant.parse("2026-10-02T19:00:00Z"));
		sell(TIERS, "api", "100", false, LocalDate.of(2026, 8, 31));
		Job timer = this.management.createJobQuery().timers().activityId("StartEvent_MonthCame").singleResult();
		assertThat(timer.getDuedate().toInstant().toString()).matches("\\d{4}-\\d\\d-02T19:00:00Z");
		this.management.executeJob(timer.getId());
		runAll();
		assertThat(this.settlements.ofCase(this.caseId)).extracting(SettlementLine::month)
			.containsExactly(YearMonth.of(2026, 8));
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.settlements.begin("tencent-agency", YearMonth.of(2026, 9)));
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("SettleCommission").count()).isZero();
	}

}
