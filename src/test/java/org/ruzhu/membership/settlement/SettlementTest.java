package org.ruzhu.membership.settlement;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.order.ReportOutcome;
import org.ruzhu.money.ledger.Commissions;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A provider that sells, and months that are settled. Each test has months of its own,
 * since a month is closed but once.
 */
public abstract class SettlementTest extends JourneyTest {

	private static final List<String> SETTLEMENTS = List.of("SettleCommission", "SettleProvider");

	private static final AtomicInteger EVENTS = new AtomicInteger();

	@Autowired
	protected Settlements settlements;

	@Autowired
	protected Commissions commissions;

	@Autowired
	protected Orders orders;

	@Autowired
	protected ManagementService management;

	@Autowired
	protected JdbcClient jdbc;

	@BeforeEach
	protected void aMember() {
		signUp();
		passMilestones(State.ONBOARDED);
	}

	/** Lets the provider pass joining on a day; its first listing is much later. */
	protected void joined(LocalDate day) {
		this.jdbc.sql("insert into audit_line (at, actor, case_id, action) values (?, 'system', ?, ?)")
			.params(Timestamp.from(Instant.parse(day + "T04:00:00Z")), this.caseId, "application-approved")
			.update();
	}

	/** An order that was paid and confirmed at noon of a day. */
	protected String sell(String market, String category, String yuan, boolean own, LocalDate day) {
		String order = "O-" + EVENTS.incrementAndGet();
		say(market, paid(order, category, yuan, own, day));
		say(market, event(order, "confirmed", day));
		return order;
	}

	protected OrderReport paid(String order, String category, String yuan, boolean own, LocalDate day) {
		return new OrderReport("E-" + EVENTS.incrementAndGet(), order, "paid", day + "T12:00:00", this.caseId, category,
				"", yuan, "CNY", String.valueOf(own), "");
	}

	protected OrderReport event(String order, String type, LocalDate day) {
		return new OrderReport("E-" + EVENTS.incrementAndGet(), order, type, day + "T12:00:00", "", "", "", "", "", "",
				"");
	}

	protected OrderReport refund(String order, String yuan, LocalDate day) {
		return new OrderReport("E-" + EVENTS.incrementAndGet(), order, "refunded", day + "T13:00:00", "", "", "", yuan,
				"", "", "user");
	}

	protected void say(String market, OrderReport report) {
		assertThat(this.orders.report(market, report).kind()).isEqualTo(ReportOutcome.Kind.RECORDED);
	}

	/** Settles a month to its end. */
	protected Settlement settle(String market, YearMonth month) {
		Settlement settlement = this.settlements.begin(market, month);
		runAll();
		return this.settlements.get(settlement.id());
	}

	/** Runs the settlements' jobs until none is left. */
	protected void runAll() {
		List<Job> open = jobs();
		while (!open.isEmpty()) {
			this.management.executeJob(open.get(0).getId());
			open = jobs();
		}
	}

	protected List<Job> jobs() {
		return this.management.createJobQuery()
			.messages()
			.list()
			.stream()
			.filter((job) -> SETTLEMENTS.contains(String.valueOf(job.getProcessDefinitionKey())))
			.toList();
	}

	/** The provider's line of a settlement, in its only category. */
	protected SettlementLine line(Settlement settlement) {
		return this.settlements.lines(settlement.id())
			.stream()
			.filter((line) -> line.caseId().equals(this.caseId))
			.findFirst()
			.orElseThrow();
	}

	protected long charged() {
		return this.commissions.chargedFen(this.caseId);
	}

}
