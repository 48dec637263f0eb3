package org.ruzhu.money.payment.process;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.payment.BillDifference;
import org.ruzhu.money.payment.BillDifference.Kind;
import org.ruzhu.money.payment.DayBill;
import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.PaymentOrders;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Purpose;
import org.ruzhu.money.payment.Reconciliations;
import org.ruzhu.money.payment.gateway.SandboxCounter;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ReconcilePayments")
class ReconcilePaymentsProcessTest extends AlibabaJourneyTest {

	private static final String PAGE = "/staff/payments";

	private static final long DEPOSIT = 3_000_000;

	@LocalServerPort
	private int port;

	@Autowired
	private Reconciliations reconciliations;

	@Autowired
	private PaymentOrders orders;

	@Autowired
	private Payments payments;

	@Autowired
	private SandboxCounter counter;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyMorningAtHalfPastTenEachDayThatIsOverIsBegunOnce() {
		assertThat(morning().getDuedate().toInstant().toString()).endsWith("T02:30:00Z");
		LocalDate last = this.reconciliations.latest()
			.stream()
			.map(DayBill::day)
			.reduce(LocalDate.of(2026, 9, 1), (a, b) -> a.isAfter(b) ? a : b);
		itIsHalfPastTenOn(last.plusDays(1));
		beginAll();
		beginAll();
		itIsHalfPastTenOn(last.plusDays(4));
		beginAll();
		List<Job> days = this.managementService.createJobQuery().activityId("ServiceTask_ReconcileDay").list();
		days.forEach((job) -> this.managementService.executeJob(job.getId()));
		assertThat(this.reconciliations.latest()).filteredOn((bill) -> bill.day().isAfter(last))
			.extracting(DayBill::day, DayBill::state)
			.containsExactly(tuple(last.plusDays(3), DayBill.State.RECONCILED),
					tuple(last.plusDays(2), DayBill.State.RECONCILED),
					tuple(last.plusDays(1), DayBill.State.RECONCILED));
	}

	@Test
	void aDayOnWhichAllAgreesFindsNothingHoweverOftenItIsAsked() {
		LocalDate day = LocalDate.of(2026, 9, 14);
		PaymentOrder order = orderOn(day);
		this.counter.pay(order);
		this.counter.tell(order.number());
		turnTo(day);
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(this.walk.of("ReconcilePayments")).isEnded()
			.hasPassed("EndEvent_DayReconciled")
			.hasNotPassed("UserTask_TreatBill");
		DayBill bill = bill(day);
		assertThat(List.of(bill.payments(), bill.refunds(), bill.caughtUp())).containsExactly(1, 0, 0);
		assertThat(bill.paymentsFen()).isEqualTo(DEPOSIT);
		assertThat(this.reconciliations.reconcile(bill.id())).isEqualTo(Reconciliations.Outcome.RECONCILED);
		this.reconciliations.begin(SandboxGateway.ID, day);
		assertThat(this.walk.instances("ReconcilePayments")).isEmpty();
		assertThat(bill(day)).isEqualTo(bill);
		assertThat(differences(day)).isEmpty();
	}

	@Test
	void aPaymentThatNobodyCalledAboutIsFoundByTheBillAndBooked() {
		LocalDate day = LocalDate.of(2026, 9, 15);
		PaymentOrder order = orderOn(day);
		this.counter.pay(order);
		turnTo(day);
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(bill(day).caughtUp()).isOne();
		this.walk.with(order.caseId());
		this.walk.run("ServiceTask_AnnouncePayment");
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, 0, DEPOSIT, 0));
		this.counter.tell(order.number());
		assertThat(this.payments.ofCase(this.caseId)).as("the call comes after all").hasSize(1);
		assertThat(differences(day)).isEmpty();
	}

	@Test
	void whatDiffersIsKeptForFinanceWhichSettlesItWithAReason() {
		LocalDate day = LocalDate.of(2026, 9, 16);
		PaymentOrder order = orderOn(day);
		for (int number = 0; number < 6; number++) {
			this.counter.pay(order);
		}
		this.counter.tell(order.number());
		List<String> paid = this.payments.ofCase(this.caseId).stream().map(OnlinePayment::transactionId).toList();
		sandbox("update sandbox_payment set amount_fen = amount_fen + 1 where transaction_id = ?", paid.get(0));
		sandbox("delete from sandbox_payment where transaction_id = ?", paid.get(1));
		sandbox("update sandbox_payment set currency = 'points' where transaction_id = ?", paid.get(5));
		refundOn(day, "R000", 1, paid.get(2));
		askBackOn(day, paid.get(3));
		askBackOn(day, paid.get(4));
		refundOn(day, "R" + this.payments.ofCase(this.caseId).get(4).id(), 7, paid.get(4));
		turnTo(day);
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(differences(day))
			.extracting(BillDifference::kind, BillDifference::transactionId, BillDifference::ourFen,
					BillDifference::theirFen)
			.containsExactlyInAnyOrder(tuple(Kind.OTHER_AMOUNT, paid.get(0), DEPOSIT, DEPOSIT + 1),
					tuple(Kind.NOT_IN_BILL, paid.get(1), DEPOSIT, null),
					tuple(Kind.UNKNOWN_REFUND, paid.get(2), null, 1L),
					tuple(Kind.REFUND_NOT_IN_BILL, paid.get(3), DEPOSIT, null),
					tuple(Kind.OTHER_REFUND, paid.get(4), DEPOSIT, 7L),
					tuple(Kind.FOREIGN_LINE, paid.get(5), null, null),
					tuple(Kind.NOT_IN_BILL, paid.get(5), DEPOSIT, null));
		settleAll(day);
	}

	private void settleAll(LocalDate day) {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("clerk-of-bills", StaffGroup.FINANCE);
		this.identity.createTenantUserMembership(ALIBABA, "clerk-of-bills");
		staff.hireElsewhere("clerk-of-bills-elsewhere", StaffGroup.FINANCE);
		List<BillDifference> found = differences(day);
		Visitor clerk = Visitor.staff(this.port, "clerk-of-bills");
		assertThat(clerk.get(PAGE).body()).contains("我们记了这笔付款，渠道账单上没有", "30,000.01", this.caseId);
		for (BillDifference one : found) {
			String its = PAGE + "/differences/" + one.id() + "/aside";
			assertThat(clerk.submit(its, PAGE, Map.of("reason", " ")).statusCode()).isEqualTo(422);
			if (one.marketId() != null) {
				assertThat(Visitor.staff(this.port, "clerk-of-bills-elsewhere")
					.submit(its, PAGE, Map.of("reason", "看错了"))
					.statusCode()).isEqualTo(404);
			}
			assertThat(clerk.submit(its, PAGE, Map.of("reason", "已与渠道核实")).statusCode()).isEqualTo(302);
			assertThat(clerk.submit(its, PAGE, Map.of("reason", "再来一次")).statusCode()).isEqualTo(409);
		}
		assertThat(differences(day)).isEmpty();
	}

	@Test
	void aBillThatDoesNotComeIsAskedForAgainUntilTheDayTurnsOutQuiet() {
		LocalDate day = LocalDate.of(2026, 10, 20);
		this.reconciliations.begin(SandboxGateway.ID, day);
		this.walk.with("bill-sandbox-" + day);
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(this.walk.of("ReconcilePayments")).isWaitingAt("Timer_AskAgain");
		waitADay();
		assertThat(this.walk.of("ReconcilePayments")).isEnded().hasPassed("EndEvent_QuietDay");
		assertThat(bill(day).state()).isEqualTo(DayBill.State.QUIET);
	}

	@Test
	void aBillThatShouldNotBeEmptyIsGivenToFinance() {
		LocalDate day = LocalDate.of(2026, 10, 21);
		this.payments.take(SandboxGateway.ID, new PaymentNotice("P209901010000000002", "T-" + day, 100, "CNY",
				day.atTime(12, 0).atZone(WorkingDays.ZONE).toInstant()));
		this.reconciliations.begin(SandboxGateway.ID, day);
		this.walk.with("bill-sandbox-" + day);
		this.walk.run("ServiceTask_ReconcileDay");
		waitADay();
		this.walk.decide("UserTask_TreatBill", Map.of("treatment", "again"));
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(this.walk.of("ReconcilePayments")).isWaitingAt("Timer_AskAgain");
		waitADay();
		assertThat(catchThrowable(() -> this.walk.decide("UserTask_TreatBill", Map.of("treatment", "leave"))))
			.extracting((failure) -> InvalidAnswerException.in(failure).getCodes()[0])
			.isEqualTo("payment.reason.none");
		assertThat(catchThrowable(() -> this.walk.decide("UserTask_TreatBill", Map.of())))
			.extracting((failure) -> InvalidAnswerException.in(failure).getCodes()[0])
			.isEqualTo("payment.bill.none");
		this.walk.decide("UserTask_TreatBill", Map.of("treatment", "leave", "reason", "渠道确认不会再出"));
		assertThat(this.walk.of("ReconcilePayments")).isEnded().hasPassed("EndEvent_BillLeft");
		assertThat(bill(day).state()).isEqualTo(DayBill.State.LEFT);
	}

	@Test
	void aBillThatCannotBeReadSaysWhereAndChangesNothing() {
		LocalDate day = LocalDate.of(2026, 9, 17);
		PaymentOrder order = orderOn(day);
		this.counter.pay(order);
		sandbox("update sandbox_payment set amount_fen = -amount_fen where order_number = ?", order.number());
		turnTo(day);
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(this.walk.open("UserTask_TreatBill").getName()).isEqualTo("处理取不到的账单");
		assertThat(bill(day).problem()).contains(order.number());
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("clerk-of-bad-bills", StaffGroup.FINANCE);
		HttpResponse<String> beside = Visitor.staff(this.port, "clerk-of-bad-bills")
			.get("/staff/tasks/" + this.walk.open("UserTask_TreatBill").getId() + "/evidence");
		assertThat(beside.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
		assertThat(this.payments.ofCase(this.caseId)).isEmpty();
		sandbox("update sandbox_payment set amount_fen = -amount_fen where order_number = ?", order.number());
		this.walk.decide("UserTask_TreatBill", Map.of("treatment", "again"));
		this.walk.run("ServiceTask_ReconcileDay");
		assertThat(bill(day).state()).isEqualTo(DayBill.State.RECONCILED);
		assertThat(this.payments.ofCase(this.caseId)).hasSize(1);
	}

	private PaymentOrder orderOn(LocalDate day) {
		sign("api");
		Walk.itIs(day.atTime(12, 0).atZone(WorkingDays.ZONE).toInstant());
		return this.orders.open(this.caseId, this.providerId, Purpose.DEPOSIT, SandboxGateway.ID);
	}

	/** The morning after a day, and its instance. */
	private void turnTo(LocalDate day) {
		itIsHalfPastTenOn(day.plusDays(1));
		this.reconciliations.begin(SandboxGateway.ID, day);
		this.walk.with("bill-sandbox-" + day);
	}

	private static void itIsHalfPastTenOn(LocalDate day) {
		Walk.itIs(day.atTime(LocalTime.of(10, 30)).atZone(WorkingDays.ZONE).toInstant());
	}

	private Job morning() {
		return this.managementService.createJobQuery().activityId("StartEvent_BillsDue").singleResult();
	}

	private void beginAll() {
		this.managementService.executeJob(morning().getId());
		this.managementService.createJobQuery()
			.activityId("ServiceTask_BeginReconciliations")
			.list()
			.forEach((job) -> this.managementService.executeJob(job.getId()));
	}

	private void waitADay() {
		Walk.later(Duration.ofHours(25));
		this.walk.fire("Timer_AskAgain");
		Walk.later(Duration.ofHours(25));
		this.walk.run("ServiceTask_ReconcileDay");
	}

	private void sandbox(String sql, String key) {
		this.jdbc.sql(sql).param(key).update();
	}

	private void refundOn(LocalDate day, String key, long fen, String transaction) {
		this.jdbc
			.sql("insert into sandbox_refund (refund_key, transaction_id, amount_fen, refunded_at) values (?, ?, ?, ?)")
			.params(key, transaction, fen, day.atTime(13, 0).atZone(WorkingDays.ZONE).toOffsetDateTime())
			.update();
	}

	/** The gateway was asked to return a payment, whatever it has done since. */
	private void askBackOn(LocalDate day, String transaction) {
		this.jdbc.sql("update online_payment set state = 'RETURNED', return_asked_at = ? where transaction_id = ?")
			.params(day.atTime(13, 0).atZone(WorkingDays.ZONE).toOffsetDateTime(), transaction)
			.update();
	}

	private DayBill bill(LocalDate day) {
		return this.reconciliations.latest()
			.stream()
			.filter((bill) -> bill.day().equals(day))
			.findFirst()
			.orElseThrow();
	}

	private List<BillDifference> differences(LocalDate day) {
		return this.reconciliations.open(List.of(ALIBABA), 0).stream().filter((one) -> one.day().equals(day)).toList();
	}

}
