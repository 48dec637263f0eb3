package org.ruzhu.membership.refundcase.process;

import java.net.http.HttpResponse;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.exit.ExitBlocker;
import org.ruzhu.membership.exit.ExitBlockers;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.order.ReportOutcome;
import org.ruzhu.membership.refundcase.RefundCases;
import org.ruzhu.membership.refundcase.RefundReports;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("DeductRefund")
class DeductRefundProcessTest extends JourneyTest {

	@LocalServerPort
	private int port;

	@Autowired
	private RefundCases refunds;

	@Autowired
	private RefundReports reports;

	@Autowired
	private Orders orders;

	@Autowired
	private Deductions deductions;

	@Autowired
	private ExitBlockers blockers;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	private Visitor operations;

	@BeforeEach
	void aMemberWhoseOrdersWerePaidBack() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("operator-of-refunds", StaffGroup.OPERATIONS);
		staff.hire("clerk-of-refunds", StaffGroup.FINANCE);
		this.operations = Visitor.staff(this.port, "operator-of-refunds");
		beListed("operations");
		soldAndPaidBack("A", "3000", "product");
		soldAndPaidBack("B", "6000", "service");
		soldAndPaidBack("C", "100", "user");
	}

	@Test
	void whatTheMarketPaidForAMemberIsDeductedAndToppedUp() {
		assertThat(report("A", "2999.99").statusCode()).isEqualTo(302);
		this.walk.look();
		assertThat(this.blockers.of(this.caseId)).extracting(ExitBlocker::kind).contains(ExitBlocker.Kind.DISPUTE);
		this.walk.decide("UserTask_DecideRefundCase", Map.of("refundFinding", "deduct", "reason", "工单显示未交付"));
		assertThat(this.walk.of("DeductRefund")).isEnded().hasPassed("ServiceTask_DeductRefund");
		assertThat(balance()).isEqualTo(new Balance(299_999, 200_001, 0, 500_000, 0));
		assertThat(this.walk.of("TopUp")).isWaitingAt("UserTask_SubmitTransferVoucher");
		assertThat(told()).contains("refund-deducted", "top-up-due");
		assertThat(this.blockers.of(this.caseId)).extracting(ExitBlocker::kind)
			.doesNotContain(ExitBlocker.Kind.DISPUTE);
		assertThat(Visitor.staff(this.port, "clerk-of-refunds").get("/staff/cases/" + this.caseId).body())
			.contains("平台垫付 2,999.99 元", "已从保证金扣除", "工单显示未交付", "operator-of-refunds")
			.doesNotContain("上报退款案件</h3>");
		assertThat(report("A", "0.02").body()).as("a fen is left").contains("不超过这个订单已退而未上报的部分");
	}

	@Test
	void whatTheDepositDoesNotCoverIsOwed() {
		report("B", "6000");
		this.walk.look();
		this.walk.decide("UserTask_DecideRefundCase", Map.of("refundFinding", "deduct", "reason", "服务未提供"));
		assertThat(balance().heldFen()).isZero();
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(100_000, 500_000));
	}

	@Test
	void whoReportsDoesNotDecideAndWhatIsDismissedChangesNothing() {
		this.reports.report(this.caseId, order("A"), "3000", "客户未收到服务");
		this.walk.look();
		assertThat(refused(Map.of("refundFinding", "deduct", "reason", "自己决定"))).isEqualTo("refund.same-person");
		assertThat(refused(Map.of())).isEqualTo("refund.finding.none");
		newProvider();
		beListed("operations");
		soldAndPaidBack("A", "3000", "product");
		report("A", "3000");
		this.walk.look();
		assertThat(refused(Map.of("refundFinding", "dismiss"))).isEqualTo("refund.reason.none");
		this.walk.decide("UserTask_DecideRefundCase", Map.of("refundFinding", "dismiss", "reason", "客户自己取消"));
		assertThat(this.walk.of("DeductRefund")).isEnded().hasPassed("EndEvent_RefundDismissed");
		assertThat(balance()).isEqualTo(new Balance(0, 500_000, 0, 500_000, 0));
		assertThat(report("A", "3000").statusCode()).as("it may be reported again").isEqualTo(302);
	}

	@Test
	void whatCannotBeReportedIsRefusedWithWhatWasTyped() {
		assertThat(report("none", "1").body()).contains("没有这个订单");
		HttpResponse<String> own = report("C", "100");
		assertThat(own.statusCode()).isEqualTo(422);
		assertThat(own.body()).contains("没有因商品或服务原因退过款", order("C"), "客户未收到服务");
		assertThat(report("A", "3000.01").body()).contains("不超过这个订单");
		assertThat(report("A", "-1").body()).contains("不超过这个订单");
		assertThat(report("A", "三千").body()).contains("请填写金额");
		assertThat(this.refunds.of(this.caseId)).isEmpty();
	}

	private String refused(Map<String, Object> answers) {
		return InvalidAnswerException.in(catchThrowable(() -> this.walk.decide("UserTask_DecideRefundCase", answers)))
			.getCodes()[0];
	}

	private HttpResponse<String> report(String order, String yuan) {
		String page = "/staff/cases/" + this.caseId;
		return this.operations.submit(page + "/refunds", page,
				Map.of("order", order(order), "amount", yuan, "description", "客户未收到服务"));
	}

	private String order(String name) {
		return name + "-" + this.caseId;
	}

	private void soldAndPaidBack(String name, String yuan, String cause) {
		String order = order(name);
		say(new OrderReport("P-" + order, order, "paid", "2026-08-01T12:00:00", this.caseId, "operations", "", yuan,
				"CNY", "false", ""));
		say(new OrderReport("R-" + order, order, "refunded", "2026-08-02T12:00:00", "", "", "", yuan, "", "", cause));
	}

	private void say(OrderReport report) {
		assertThat(this.orders.report(MARKET, report).kind()).isEqualTo(ReportOutcome.Kind.RECORDED);
	}

}
