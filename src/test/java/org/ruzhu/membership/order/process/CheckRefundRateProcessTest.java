package org.ruzhu.membership.order.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.order.OrderRefundRates;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Each month it is looked at how often users got their money back, and why. */
@ProcessTest("CheckRefundRate")
class CheckRefundRateProcessTest extends JourneyTest {

	private static final Instant SECOND_OF_SEPTEMBER = Instant.parse("2026-09-01T20:00:00Z");

	private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

	@Autowired
	private Orders orders;

	@Autowired
	private OrderRefundRates rates;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	private String market = MARKET;

	private int sold;

	@Override
	protected String market() {
		return this.market;
	}

	@BeforeEach
	void aMember() {
		signUp();
		passMilestones(State.ONBOARDED);
	}

	@Test
	void moreThanOnePercentBarsFromCampaignsUntilItHasImproved() {
		sell(197, AUGUST);
		refund(sell(1, AUGUST), "product");
		refund(sell(1, AUGUST), "not-received");
		check();
		assertThat(this.rates.barred(this.caseId)).as("2 of 199 are more").isPresent();
		assertThat(told()).startsWith("campaigns-barred");
		assertThat(lastMessage().body()).contains("1.01%", "199 个订单中的 2 个", "2026年10月2日");
		assertThat(this.walk.due("Timer_ImprovementOver")).isEqualTo("2026-10-02T16:00:00Z");

		Walk.itIs(Instant.parse("2026-09-20T02:00:00Z"));
		refund(sell(1, LocalDate.of(2026, 9, 15)), "service");
		this.walk.fire("Timer_ImprovementOver");
		assertThat(told()).as("1 of 1 is no improvement").startsWith("campaigns-barred", "campaigns-barred");
		assertThat(this.walk.due("Timer_ImprovementOver")).isEqualTo("2026-11-02T16:00:00Z");

		this.walk.fire("Timer_ImprovementOver");
		assertThat(told()).startsWith("campaigns-open");
		assertThat(this.rates.barred(this.caseId)).isEmpty();
		assertThat(running()).isZero();
	}

	@Test
	void exactlyOnePercentIsNotMore() {
		sell(99, AUGUST);
		refund(sell(1, AUGUST), "product");
		check();
		assertThat(this.rates.barred(this.caseId)).isEmpty();
		assertThat(told()).doesNotContain("campaigns-barred");
		assertThat(running()).isZero();
	}

	@Test
	void whatTheUserCausedAndWhatWasPaidInAnotherMonthDoesNotCount() {
		refund(sell(1, AUGUST), "user");
		refund(sell(1, LocalDate.of(2026, 7, 31)), "product");
		refund(sell(1, LocalDate.of(2026, 9, 1)), "product");
		check();
		assertThat(this.rates.barred(this.caseId)).isEmpty();
	}

	@Test
	void aMarketWithoutSuchATableChecksNobody() {
		this.market = "alibaba";
		newProvider();
		aMember();
		refund(sell(1, AUGUST), "product");
		check();
		assertThat(this.rates.barred(this.caseId)).isEmpty();
	}

	/** Lets the second of the month come. */
	private void check() {
		Walk.itIs(SECOND_OF_SEPTEMBER);
		Job month = this.management.createJobQuery().activityId("StartEvent_RefundMonthCame").singleResult();
		assertThat(month.getDuedate().toInstant().toString()).endsWith("-01T20:00:00Z");
		this.management.executeJob(month.getId());
		List.of("ServiceTask_BeginRefundChecks", "ServiceTask_CheckRefundRate")
			.forEach((step) -> this.management.createJobQuery()
				.activityId(step)
				.list()
				.forEach((job) -> this.management.executeJob(job.getId())));
		this.walk.look();
	}

	private String sell(int many, LocalDate day) {
		for (int one = 0; one < many; one++) {
			this.sold++;
			say("paid", day, "");
		}
		return order();
	}

	private String order() {
		return "R-" + this.caseId + "-" + this.sold;
	}

	private void refund(String order, String cause) {
		assertThat(order).isEqualTo(order());
		say("refunded", AUGUST, cause);
	}

	private void say(String type, LocalDate day, String cause) {
		String category = MARKET.equals(this.market) ? "software" : "enterprise-app";
		OrderReport report = new OrderReport(order() + "-" + type, order(), type, day + "T09:00:00", this.caseId,
				category, "", "10", "CNY", "", cause);
		assertThat(this.orders.report(this.market, report).problem()).isEmpty();
	}

	private long running() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.caseId)
			.processDefinitionKey("CheckRefundRate")
			.count();
	}

}
