package org.ruzhu.membership.exit.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.Outside;
import org.ruzhu.journey.Outside.Fault;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.CaseExit;
import org.ruzhu.membership.exit.ExitGround;
import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.membership.exit.ExitOverview.Refund;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.exit.Obligation;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.violation.Measures;
import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Sanctions;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.ViolationFinding;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.DateSource;
import org.ruzhu.platform.panel.DateSource.CaseDate;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Exit")
class ExitProcessTest extends JourneyTest {

	private static final String WHERE_TO = "寄到：示例省示例市示例路 1 号，云市场财务组 收，010-00000000";

	private static final Instant FRIDAY = Instant.parse("2026-09-18T02:00:00Z");

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals stays;

	@Autowired
	private Obligations obligations;

	@Autowired
	private Orders orders;

	@Autowired
	private Deposits deposits;

	@Autowired
	private Listings listings;

	@Autowired
	private Violations violations;

	@Autowired
	private Sanctions sanctions;

	@Autowired
	private ManagementService management;

	@Autowired
	private Outside outside;

	@Autowired
	@Qualifier("refundDates")
	private DateSource dates;

	@Test
	void theWholeDepositGoesBackOnceTheReceiptIsBack() {
		String product = leave();
		ProcessInstance exit = this.walk.of("Exit");
		assertThat(exit).isWaitingAt("UserTask_ReturnReceipt").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("exit-begun");
		assertThat(lastMessage().body()).contains(WHERE_TO);
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
		returnReceipt();
		assertThat(exit).isWaitingAt("UserTask_ConfirmReceiptReturn").task().hasCandidateGroup("finance");
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(exit).isWaitingAt("Timer_RefundDue")
			.hasPassed("ServiceTask_DelistProducts", "ServiceTask_CheckOrders", "Event_RefundScheduled")
			.hasNotPassed("Event_ReceiptMissing", "UserTask_RefundOrders", "ServiceTask_RefundDeposit");
		assertThat(told()).startsWith("refund-scheduled");
		this.walk.fire("Timer_RefundDue");
		assertThat(exit).isWaitingAt("ServiceTask_RefundDeposit");
		assertThat(balance().refundedFen()).isZero();
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(exit).isEnded()
			.hasPassed("ServiceTask_CheckExitBlockers", "ServiceTask_CloseCase", "EndEvent_Exited")
			.hasNotPassed("UserTask_ClearBlockers");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
		assertThat(balance().isHeld()).isFalse();
		assertThat(transfer("refund:" + this.caseId)).map(BankTransfer::amountFen).contains(500_000L);
		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(told()).startsWith("case-closed", "deposit-refunded");
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_CaseClosed");
	}

	@Test
	void fifteenWorkingDaysReachAcrossTheNationalDayHoliday() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		// Sunday 20 September and Saturday 10 October are worked; Mid-Autumn and the
		// National Day week are not.
		assertThat(this.walk.day("Timer_RefundDue")).isEqualTo("2026-10-15");
	}

	@Test
	void withoutTheReceiptThereIsNoRefund() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", Map.of("receiptReturn", "missing", "reason", "信封是空的"));
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ReturnReceipt")
			.hasPassed("Event_ReceiptMissing")
			.hasNotPassed("ServiceTask_StartRefundTerm", "Timer_RefundDue");
		assertThat(told()).startsWith("receipt-missing");
		assertThat(lastMessage().body()).contains("信封是空的", WHERE_TO);
		assertThat(balance().refundedFen()).isZero();
		this.walk.answer("UserTask_ReturnReceipt", Map.of("returnRoute", "in-person"));
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(this.walk.of("Exit")).isWaitingAt("Timer_RefundDue");
	}

	@Test
	void aPersonMayDoWithoutTheReceiptForAReason() {
		leave();
		returnReceipt();
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_ConfirmReceiptReturn", Map.of("receiptReturn", "waived")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");
		this.walk.decide("UserTask_ConfirmReceiptReturn", Map.of("receiptReturn", "waived", "reason", "收据已公证遗失"));
		assertThat(this.walk.of("Exit")).isWaitingAt("Timer_RefundDue").hasNotPassed("Event_ReceiptMissing");
	}

	@Test
	void whatIsUnfinishedHoldsTheRefundBack() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		long dispute = this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-7", "").id();
		this.walk.fire("Timer_RefundDue");
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ClearBlockers")
			.hasNotPassed("ServiceTask_RefundDeposit")
			.task()
			.hasCandidateGroup("operations");
		assertThat(told()).startsWith("exit-blocked", "refund-delayed");
		assertThat(lastMessage().body()).contains("D-7");
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "还没有"));
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ClearBlockers");
		this.obligations.close(dispute);
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "已和解"));
		assertThat(this.walk.of("Exit")).isWaitingAt("ServiceTask_RefundDeposit");
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
	}

	@Test
	void aRefundDayThatIsMissedIsToldOnThatDayAndTheLatePaymentSaysSo() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(lastMessage().body()).contains("最迟于 2026年10月15日 退还").doesNotContain("收据手续", "没有未完成的订单");
		long dispute = this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-11", "").id();

		this.walk.fire("Timer_RefundDue");

		assertThat(this.walk.of("Exit")).hasPassed("Event_RefundDelayed", "Event_RefundHeldUp")
			.isWaitingAt("Event_RefundReady", "UserTask_ClearBlockers");
		assertThat(told()).startsWith("exit-blocked", "refund-delayed");
		assertThat(message(1).body()).contains("2026年10月15日", "未了结的投诉或纠纷：D-11", "/exit/" + this.caseId);
		assertThat(toldToStaff()).contains("refund-held-up");
		assertThat(refund().isLate()).as("until the end of the day").isFalse();

		Walk.itIs(Instant.parse("2026-10-16T01:00:00Z"));
		assertThat(refund().isLate()).isTrue();
		this.obligations.close(dispute);
		this.walk.fire("StartEvent_ExitDayBegun");
		Walk.itIs(Instant.parse("2026-10-16T01:00:00Z"));
		this.walk.run("ServiceTask_RefundDeposit");

		assertThat(told()).startsWith("case-closed", "deposit-refunded");
		assertThat(refundMail()).contains("5,000.00", "原定最迟于 2026年10月15日 退还，这次退款晚于该日", "····");
		assertThat(told().stream().filter("refund-delayed"::equals)).hasSize(1);
	}

	@Test
	void aRefundThatTheBankDoesNotPayOnItsDayIsToldAsTheOthersAre() {
		leaveWith("5000");
		this.outside.fail(Fault.REFUSES);
		assertThatIllegalStateException().isThrownBy(() -> this.walk.run("ServiceTask_RefundDeposit"));
		assertThat(told()).doesNotContain("refund-delayed");
		assertThat(refund().dueOn()).as("while the bank has not paid").isEqualTo("2026-10-15");
		this.walk.fire("Timer_RefundUnpaid");

		assertThat(told()).startsWith("refund-delayed");
		assertThat(lastMessage().body()).contains("2026年10月15日", "银行还没有付成").doesNotContain("复核");
		assertThat(toldToStaff()).contains("refund-held-up");
		assertThat(this.walk.of("Exit")).isWaitingAt("ServiceTask_RefundDeposit");
		Walk.later(Duration.ofDays(1));
		assertThat(this.dates.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).singleElement()
			.satisfies((date) -> assertThat(date.name()).isEqualTo("原定的最晚退款日（已过）"));

		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(told()).startsWith("case-closed", "deposit-refunded");
		assertThat(this.dates.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).isEmpty();
		assertThat(this.walk.isArmed("Timer_RefundUnpaid")).isFalse();
	}

	@Test
	void theLatestDayOfARefundStaysAmongTheDatesUntilTheMoneyIsOut() {
		leave();
		assertThat(this.dates.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).as("before the term").isEmpty();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		CaseDate told = new CaseDate("Timer_RefundDue", "最晚退款日", Deadline.endOf(LocalDate.parse("2026-10-15")));
		assertThat(this.dates.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).containsExactly(told);
		this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-12", "");
		this.walk.fire("Timer_RefundDue");
		assertThat(this.dates.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).as("after its timer").containsExactly(told);
		Walk.itIs(Instant.parse("2026-10-16T01:00:00Z"));
		assertThat(this.dates.of(this.caseId, Locale.SIMPLIFIED_CHINESE))
			.containsExactly(new CaseDate("Timer_RefundDue", "原定的最晚退款日（已过）", told.at()));
	}

	@Test
	void aRefundThatIsMadeOnItsDayIsNeitherDelayedNorLate() {
		leaveWith("5000");
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(told()).startsWith("case-closed", "deposit-refunded").doesNotContain("refund-delayed");
		assertThat(refundMail()).doesNotContain("晚于");
	}

	@Test
	void aSecondPersonWhoIsWaitedForOnTheDayIsNamedInTheDelay() {
		leaveWith("12000");
		assertThat(told()).startsWith("refund-delayed");
		assertThat(lastMessage().body()).contains("市场内部对退款的复核");
	}

	@Test
	void anOrderThatComesUpLaterMovesNoDayThatWasTold() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		Walk.later(Duration.ofDays(3));
		order("late", "paid");
		assertThat(refund().dueOn()).isEqualTo("2026-10-15");
		assertThat(refund().isForecast()).isFalse();
	}

	private Refund refund() {
		return this.exits.overview(this.caseId).refund().orElseThrow();
	}

	private String refundMail() {
		return message(1).body();
	}

	@Test
	void whatBlocksTheRefundIsOperationsWorkFromTheFirstDay() {
		beListed("operations");
		long dispute = this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-8", "").id();
		requestOnFriday();
		ProcessInstance exit = this.walk.of("Exit");
		assertThat(exit).isWaitingAt("UserTask_ClearBlockers", "UserTask_ReturnReceipt");
		// Sunday 20 September is worked.
		assertThat(this.walk.open("UserTask_ClearBlockers").getDueDate()).isEqualTo(endOf("2026-09-24"));
		assertThat(told()).startsWith("exit-blocked", "exit-begun");
		assertThat(lastMessage().body()).contains("D-8").doesNotContain("退款期已满");

		this.obligations.close(dispute);
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "已和解"));
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).as("the receipt has a task of its own").isEmpty();

		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(this.walk.day("Timer_RefundDue")).isEqualTo("2026-10-15");
		this.walk.fire("Timer_RefundDue");
		assertThat(exit).isWaitingAt("ServiceTask_RefundDeposit");
	}

	@Test
	void whatArisesLaterIsSeenTheNextMorningAndAskedForOnce() {
		leave();
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).isEmpty();
		this.obligations.open(this.caseId, Obligation.Kind.PUNISHMENT, "P-3", "");
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.day("StartEvent_ExitDayBegun")).isEqualTo("2026-09-21");
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).hasSize(1);
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).hasSize(1);
		assertThat(told()).containsOnlyOnce("exit-blocked");
	}

	@Test
	void whatIsSettledByItselfHoldsNoMoneyBackThoughItsTaskIsOpen() {
		beListed("operations");
		long dispute = this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-9", "").id();
		requestOnFriday();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		this.walk.fire("Timer_RefundDue");
		assertThat(this.walk.of("Exit")).isWaitingAt("Event_RefundReady", "UserTask_ClearBlockers");
		this.obligations.close(dispute);
		assertThat(balance().refundedFen()).isZero();
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.of("Exit")).isWaitingAt("ServiceTask_RefundDeposit");
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).isEmpty();
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(this.walk.of("Exit")).isEnded();
	}

	@Test
	void whoHasPaidTooMuchGetsTheExcessBackToo() {
		leaveWith("5000.60");
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(balance().refundedFen()).isEqualTo(500_060);
	}

	@Test
	void aLargeRefundIsConfirmedASecondTime() {
		leaveWith("12000");
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ConfirmRefund")
			.hasNotPassed("ServiceTask_RefundDeposit")
			.task()
			.hasCandidateGroup("finance");
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_ConfirmRefund", Map.of()));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("refundDecision");

		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		this.walk.run("ServiceTask_RefundDeposit");

		assertThat(balance().refundedFen()).isEqualTo(1_200_000);
	}

	@Test
	void aLargeRefundIsConfirmedBeforeItsDayAndLeavesOnThatMorning() {
		beRefunded("12000");
		assertThat(this.walk.day("Timer_RefundDue")).isEqualTo("2026-10-15");
		assertThat(this.walk.open("UserTask_ConfirmRefund").getDueDate()).isEqualTo(endOf("2026-10-13"));
		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).as("asked once").isEmpty();

		this.walk.fire("Timer_RefundDue");

		assertThat(this.walk.of("Exit")).isWaitingAt("ServiceTask_RefundDeposit");
	}

	@Test
	void anAmountThatChangesAfterTheSignatureIsConfirmedAnew() {
		beRefunded("12000");
		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		deduct("1200");
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ConfirmRefund", "UserTask_ClearBlockers");
		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).isEmpty();
	}

	@Test
	void anAmountThatChangesOnTheLastDayIsNotPaidUnconfirmed() {
		beRefunded("12000");
		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		this.deposits.takeBack("taken back:" + this.caseId, this.caseId, 50_000);
		this.walk.fire("Timer_RefundDue");
		assertThat(this.walk.of("Exit")).isWaitingAt("Event_RefundReady", "UserTask_ConfirmRefund");
	}

	@Test
	void whoStaysEndsWhatOperationsAndFinanceWereAskedFor() {
		beRefunded("12000");
		this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-10", "");
		this.walk.fire("StartEvent_ExitDayBegun");
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ConfirmRefund", "UserTask_ClearBlockers");

		this.stays.withdraw(this.caseId);
		this.walk.look();

		assertThat(this.walk.of("Exit")).isEnded().hasPassed("EndEvent_Stayed");
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).isEmpty();
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).isEmpty();
		assertThat(this.walk.isArmed("StartEvent_ExitDayBegun")).isFalse();
		assertThat(state()).isEqualTo(State.ONBOARDED);
	}

	@Test
	void whoDoubtsALargeRefundReturnsItToOperations() {
		leaveWith("12000");
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "returned")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");

		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "returned", "reason", "收款账户有变"));

		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ClearBlockers");
		assertThat(balance().refundedFen()).isZero();
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "已核对"));
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ConfirmRefund");
	}

	@Test
	void onlyAMemberCanLeave() {
		payFor("operations");
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.exits.request(this.caseId));
	}

	@Test
	void whyAMemberLeavesIsKeptAndTold() {
		beListed("operations");
		Throwable problem = catchThrowable(() -> this.exits.terminate(this.caseId, " "));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");
		this.exits.terminate(this.caseId, "双方书面同意");
		this.walk.look();
		assertThat(exit()).extracting(CaseExit::ground, CaseExit::reason)
			.containsExactly(ExitGround.TERMINATED, Optional.of("双方书面同意"));
		assertThat(lastMessage().body()).contains("合同提前终止");
		this.exits.endContract(this.caseId);
		assertThat(exit().ground()).as("who leaves already goes on leaving").isEqualTo(ExitGround.TERMINATED);
		this.exits.expel(this.caseId);
		assertThat(exit().ground()).as("whoever leaves can still be expelled").isEqualTo(ExitGround.EXPELLED);
		assertThat(this.walk.instances("Exit")).hasSize(1);
	}

	@Test
	void aContractThatEndsEndsTheMembership() {
		beListed("operations");
		this.exits.endContract(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ReturnReceipt");
		assertThat(exit().ground()).isEqualTo(ExitGround.CONTRACT_ENDED);
		assertThat(lastMessage().body()).contains("合同期满");
	}

	@Test
	void unfinishedOrdersAreRefundedInFullBeforeTheDaysCount() {
		beListed("operations");
		order("A", "paid");
		order("B", "paid");
		order("C", "paid");
		order("C", "confirmed");
		long third = this.obligations.open(this.caseId, Obligation.Kind.ORDER, "线下单 7", "").id();
		Walk.itIs(FRIDAY);
		this.exits.request(this.caseId);
		this.walk.look();
		ProcessInstance exit = this.walk.of("Exit");
		assertThat(exit).isWaitingAt("UserTask_RefundOrders", "UserTask_ReturnReceipt");
		assertThat(told()).startsWith("exit-orders");
		assertThat(lastMessage().body()).contains(number("A"), number("B"), "线下单 7").doesNotContain(number("C"));
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(exit).isWaitingAt("UserTask_RefundOrders").hasNotPassed("Timer_RefundDue");
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_RefundOrders", Map.of("note", "好了")));
		assertThat(InvalidAnswerException.in(problem)).extracting(InvalidAnswerException::field).isEqualTo("note");
		Walk.later(Duration.ofDays(3));
		order("A", "refunded");
		problem = catchThrowable(() -> this.orders.refund(this.caseId, number("B"), " "));
		assertThat(InvalidAnswerException.in(problem)).extracting(InvalidAnswerException::field).isEqualTo("reason");
		problem = catchThrowable(() -> this.orders.refund(this.caseId, number("C"), "已退"));
		assertThat(InvalidAnswerException.in(problem)).extracting(InvalidAnswerException::field).isEqualTo("order");
		this.orders.refund(this.caseId, number("B"), "用户已书面确认");
		assertThat(exit).isWaitingAt("UserTask_RefundOrders");
		assertThat(this.exits.overview(this.caseId).refund()).get().extracting(Refund::isForecast).isEqualTo(true);
		this.obligations.close(third);
		assertThat(exit).isWaitingAt("Timer_RefundDue").hasPassed("Event_OrdersFinished");
		// From Monday the 21st, when the last order was settled; Mid-Autumn, National
		// Day.
		assertThat(this.walk.day("Timer_RefundDue")).isEqualTo("2026-10-19");
		assertThat(this.exits.overview(this.caseId).refund()).get()
			.extracting(Refund::dueOn)
			.isEqualTo(LocalDate.of(2026, 10, 19));
	}

	private String number(String order) {
		return "EX-%d-%s".formatted(this.number, order);
	}

	/** Reports what happens to an order of this provider. */
	private void order(String order, String type) {
		boolean paid = type.equals("paid");
		String category = this.cases.get(this.caseId).approvedCategories().get(0);
		OrderReport report = new OrderReport(number(order) + type, number(order), type,
				ClockUtil.getCurrentTime().toInstant().toString(), paid ? this.caseId : "", paid ? category : "", "",
				type.equals("confirmed") ? "" : "100", "CNY", "", type.equals("refunded") ? "exit" : "");
		assertThat(this.orders.report(MARKET, report).problem()).isEmpty();
		this.walk.look();
	}

	@Test
	void aWishToLeaveIsWithdrawnAndAllThatItDidIsUndone() {
		String product = beListed("operations");
		deduct("1200");
		String inReview = createProduct("云上备份");
		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(inReview)));
		Walk.itIs(FRIDAY);
		this.exits.request(this.caseId);
		this.walk.look();
		assertThat(this.walk.instances("TopUp")).isEmpty();
		assertThat(balance().owedFen()).isZero();
		assertThat(product(inReview)).isEqualTo(Product.State.DRAFT);
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		ProcessInstance exit = this.walk.of("Exit");

		this.stays.withdraw(this.caseId);
		this.walk.look();

		assertThat(exit).isEnded()
			.hasPassed("Event_WishWithdrawn", "ServiceTask_StayMember", "Event_HandOutReceipts", "EndEvent_Stayed")
			.hasNotPassed("ServiceTask_BeginRefund", "ServiceTask_CloseCase");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership");
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(exit().isWithdrawn()).isTrue();
		assertThat(told()).contains("exit-withdrawn");
		assertThat(toldToStaff()).contains("receipts-to-hand-out");
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		assertThat(product(inReview)).isEqualTo(Product.State.SUBMITTED);
		assertThat(balance().owedFen()).isEqualTo(120_000);
		assertThat(this.walk.of("TopUp")).isWaitingAt("UserTask_SubmitTransferVoucher");
		assertThat(this.exits.overview(this.caseId).outstanding()).isEmpty();
		sendReceipts();
		assertThat(this.exits.overview(this.caseId).receipts()).allMatch(Receipt::isOutstanding);
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.stays.withdraw(this.caseId))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("exit.stayed"));

		this.walk.decide("UserTask_ReviewProduct", productApproval());
		pay("1200");
		assertThat(product(inReview)).isEqualTo(Product.State.LISTED);
		this.exits.request(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("Exit")).as("the receipts have to come back once more")
			.isWaitingAt("UserTask_ReturnReceipt");
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
	}

	private void deduct(String yuan) {
		String id = this.violations
			.report(this.caseId,
					new Report(Violation.UNLISTED, "恶意低价", LocalDate.of(2026, 9, 1), List.of(), List.of(),
							Optional.empty()))
			.id();
		this.violations.find(id,
				new ViolationFinding(true, "", List.of(), Measures.of(List.of(), 0, 100 * Long.parseLong(yuan)), "属实"));
		this.sanctions.impose(id, ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(10)));
		this.walk.look();
	}

	@Test
	void onlyAWishIsWithdrawnAndNoneOnceTheRefundIsUnderWay() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(this.stays.isPossible(this.caseId)).isTrue();
		this.walk.fire("Timer_RefundDue");
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.stays.withdraw(this.caseId))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("exit.refunding"));
		this.walk.run("ServiceTask_RefundDeposit");
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.stays.withdraw(this.caseId))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("exit.notLeaving"));
		newProvider();
		begin();
		leave();
		this.exits.expel(this.caseId);
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.stays.withdraw(this.caseId))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("exit.notByWish"));
	}

	@RepeatedTest(2)
	void aWithdrawalAndTheRefundAtTheSameMomentEndInOneOfBoth() throws Exception {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		Walk.itIs(this.walk.due("Timer_RefundDue"));
		String timer = this.management.createJobQuery()
			.processInstanceId(this.walk.of("Exit").getId())
			.activityId("Timer_RefundDue")
			.singleResult()
			.getId();
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService both = Executors.newFixedThreadPool(2);
		Future<Boolean> withdrawn = both.submit(() -> succeeds(start, () -> this.stays.withdraw(this.caseId)));
		Future<Boolean> refunded = both.submit(() -> succeeds(start, () -> this.management.executeJob(timer)));
		both.shutdown();

		assertThat(withdrawn.get()).isNotEqualTo(refunded.get());
		if (refunded.get()) {
			this.walk.run("ServiceTask_RefundDeposit");
		}
		assertThat(state()).isEqualTo(withdrawn.get() ? State.ONBOARDED : State.CLOSED);
		assertThat(balance().heldFen()).isEqualTo(withdrawn.get() ? 500_000 : 0);
		assertThat(transfer("refund:" + this.caseId).isPresent()).isEqualTo(refunded.get());
	}

	private static boolean succeeds(CyclicBarrier start, Runnable deed) throws Exception {
		start.await();
		try {
			deed.run();
			return true;
		}
		catch (ExitNotPossibleException | IllegalStateException | ProcessEngineException | DataAccessException ex) {
			return false;
		}
	}

	private CaseExit exit() {
		return this.exits.overview(this.caseId).exit().orElseThrow();
	}

	/** Pays so much, leaves, and waits until the refund is due. */
	private void leaveWith(String yuan) {
		beRefunded(yuan);
		this.walk.fire("Timer_RefundDue");
	}

	/** Pays so much, leaves, and returns the receipt. */
	private void beRefunded(String yuan) {
		sign("operations");
		pay(yuan);
		sendReceipts();
		list();
		requestOnFriday();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
	}

	/** Becomes a member and asks to leave, on Friday 18 September. */
	private String leave() {
		String product = beListed("operations");
		requestOnFriday();
		return product;
	}

	private void requestOnFriday() {
		Walk.itIs(FRIDAY);
		this.exits.request(this.caseId);
		this.walk.look();
	}

	private static Date endOf(String day) {
		return Date.from(Deadline.endOf(LocalDate.parse(day)));
	}

}
