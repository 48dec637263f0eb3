package org.ruzhu.money.deposit.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.money.voucher.VoucherDraft;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("PayDeposit")
class PayDepositProcessTest extends JourneyTest {

	private static final Map<String, Object> NOT_RECEIVED = Map.of("transfer", "not-received", "reason", "流水中没有这一笔");

	@Autowired
	private VoucherDraft draft;

	@Autowired
	private Receipts receipts;

	@Autowired
	private Deposits money;

	@Autowired
	private RuntimeService runtimeService;

	@Test
	void theHighestDepositIsPaidAndItsReceiptIssued() {
		sign("api", "operations");
		ProcessInstance payDeposit = this.walk.of("PayDeposit");
		assertThat(payDeposit).isWaitingAt("UserTask_SubmitTransferVoucher").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("deposit-due");
		assertThat(lastMessage().body()).contains("5,000");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		assertThat(payDeposit).isWaitingAt("UserTask_ConfirmDeposit").task().hasCandidateGroup("finance");
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		assertThat(payDeposit).isWaitingAt("ServiceTask_BookDeposit");
		assertThat(balance().paidFen()).isZero();
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(payDeposit).isEnded()
			.hasPassed("EndEvent_DepositPaid")
			.hasNotPassed("ServiceTask_ReturnVoucher", "Event_DepositShort", "Timer_DepositLapse");
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(balance().owedFen()).isZero();
		assertThat(this.receipts.of(this.caseId)).hasSize(1);
		assertThat(told()).contains("deposit-received");
		assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_SubmitProducts");
	}

	@Test
	void whatCameAnotherWayPaysTheDepositWithoutAVoucher() {
		sign("operations");
		this.money.bookExcess(new ConfirmedPayment("other:" + this.caseId, this.caseId, "tencent-classic",
				this.providerId, 500_000, false, LocalDate.of(2026, 9, 1), "REF-" + this.caseId, ""));
		this.money.useExcess("use:" + this.caseId, this.caseId, 500_000);
		this.walk.look();
		assertThat(this.walk.of("PayDeposit")).hasPassed("Event_DepositPaidOnline");
	}

	@Test
	void theApiCategoryAloneOwesTwoThousand() {
		sign("api");
		assertThat(balance().owedFen()).isEqualTo(200_000);
	}

	@Test
	void tooLittleLeavesTheRestOwedAndTheTimersStartAfresh() {
		sign("operations");
		Walk.itIs(TUESDAY.plus(Duration.ofDays(5)));
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("1999.99"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasPassed("Event_DepositShort")
			.hasNotPassed("EndEvent_DepositPaid");
		assertThat(balance().owedFen()).isEqualTo(300_001);
		assertThat(told()).startsWith("deposit-short", "deposit-received");
		assertThat(lastMessage().body()).contains("3,000.01");
		assertThat(this.draft.problem(this.caseId, Locale.SIMPLIFIED_CHINESE))
			.hasValueSatisfying((problem) -> assertThat(problem.getCodes()).containsExactly("deposit.short"));
		assertThat(this.walk.day("Timer_DepositReminderFirst")).isEqualTo(on(12));
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("3000.01"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("PayDeposit")).isEnded().hasPassed("EndEvent_DepositPaid");
		assertThat(this.receipts.of(this.caseId)).hasSize(2);
	}

	@Test
	void tooMuchIsShownAsExcess() {
		sign("api");
		pay("2500.5");
		assertThat(this.walk.of("PayDeposit")).isEnded();
		assertThat(balance().heldFen()).isEqualTo(200_000);
		assertThat(balance().excessFen()).isEqualTo(50_050);
	}

	@Test
	void aVoucherWithoutItsMoneyComesBackWithTheReason() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", Map.of("transfer", "not-received", "reason", "流水中没有这一笔"));
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasPassed("ServiceTask_ReturnVoucher")
			.hasNotPassed("ServiceTask_BookDeposit");
		assertThat(told()).startsWith("voucher-returned");
		assertThat(lastMessage().body()).contains("流水中没有这一笔");
		assertThat(balance().paidFen()).isZero();
		pay("5000");
		assertThat(this.walk.of("PayDeposit")).isEnded();
	}

	@Test
	void whoPaysFromAForeignAccountIsAskedToDeclareIt() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit",
				Map.of("transfer", "undeclared-payer", "payerName", "云泥贸易有限公司", "reason", "汇款方是云泥贸易有限公司"));
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasPassed("ServiceTask_ReturnVoucher");
		Map<String, Object> declared = Filled.but(Filled.but(voucher(), "payerName", "云泥贸易有限公司"),
				"paidByCorporateAccount", "false");
		this.walk.answer("UserTask_SubmitTransferVoucher", declared);
		this.walk.decide("UserTask_ConfirmDeposit", Filled.but(received("5000"), "payerName", "云泥贸易有限公司"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("PayDeposit")).isEnded().hasPassed("EndEvent_DepositPaid");
	}

	@Test
	void aForeignAccountWithoutItsNameIsPointedOut() {
		sign("operations");
		assertThat(this.walk
			.check("UserTask_SubmitTransferVoucher", Filled.but(voucher(), "paidByCorporateAccount", "false"))
			.problems()).extracting(InvalidAnswerException::field).containsExactly("payerName");
	}

	@Test
	void aBankReferenceIsBookedOnce() {
		sign("operations");
		pay("1000");
		String reference = lastReference();
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		Map<String, Object> again = Filled.but(received("4000"), "bankReference", reference);
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_ConfirmDeposit", again));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("bankReference");
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_ConfirmDeposit");
		assertThat(balance().paidFen()).isEqualTo(100_000);
	}

	@Test
	void whoDoesNotPayIsRemindedTwiceAndThenLapses() {
		sign("operations");
		assertThat(this.walk.day("Timer_DepositReminderFirst")).isEqualTo(on(7));
		assertThat(this.walk.day("Timer_DepositReminderSecond")).isEqualTo(on(14));
		assertThat(this.walk.day("Timer_DepositLapse")).isEqualTo(on(30));
		this.walk.fire("Timer_DepositReminderFirst");
		this.walk.fire("Timer_DepositReminderSecond");
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasPassed("ServiceTask_RemindDeposit", "EndEvent_DepositReminded")
			.hasNotPassed("ServiceTask_LapseDeposit");
		assertThat(told()).startsWith("deposit-reminder", "deposit-reminder", "deposit-due");
		assertThat(this.walk.due("Timer_DepositLapse")).as("24:00 in China").isEqualTo("2026-10-01T16:00:00Z");
		this.walk.fire("Timer_DepositLapse");
		assertThat(lastMessage().body()).as("no transfer is known").doesNotContain("请在案件页面注明");
		assertThat(this.walk.of("PayDeposit")).isEnded()
			.hasPassed("ServiceTask_LapseDeposit", "EndEvent_DepositLapsed")
			.hasNotPassed("UserTask_ConfirmDeposit", "EndEvent_DepositPaid");
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Lapsed", "EndEvent_Ended")
			.hasNotPassed("CallActivity_Exit");
		assertThat(state()).isEqualTo(State.LAPSED);
		assertThat(told()).startsWith("deposit-lapsed");
		assertThat(balance().owedFen()).isZero();
	}

	@Test
	void nothingIsRemindedAndNothingLapsesWhileFinanceLooks() {
		sign("operations");
		itIsDay(6);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		assertThat(this.walk.isArmed("Timer_DepositLapse")).isFalse();
		this.walk.fire("Timer_DepositReminderFirst");
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_ConfirmDeposit")
			.hasPassed("EndEvent_ReminderNotNeeded")
			.hasNotPassed("ServiceTask_RemindDeposit");
		assertThat(told()).doesNotContain("deposit-reminder");
	}

	@Test
	void aVoucherThatComesBackLeavesTheClockAsItWas() {
		sign("operations");
		itIsDay(6);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.fire("Timer_DepositReminderFirst");
		itIsDay(8);
		this.walk.decide("UserTask_ConfirmDeposit", NOT_RECEIVED);
		assertThat(this.walk.isArmed("Timer_DepositReminderFirst")).isFalse();
		assertThat(this.walk.day("Timer_DepositReminderSecond")).isEqualTo(on(14));
		assertThat(this.walk.day("Timer_DepositLapse")).isEqualTo(on(30));
		assertThat(told()).startsWith("voucher-returned").doesNotContain("deposit-reminder");
	}

	@Test
	void whoWasRemindedIsNotRemindedAgainForAFalseVoucher() {
		sign("operations");
		this.walk.fire("Timer_DepositReminderFirst");
		this.walk.fire("Timer_DepositReminderSecond");
		itIsDay(15);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", NOT_RECEIVED);
		assertThat(this.walk.isArmed("Timer_DepositReminderFirst")).isFalse();
		assertThat(this.walk.isArmed("Timer_DepositReminderSecond")).isFalse();
		assertThat(this.walk.day("Timer_DepositLapse")).isEqualTo(on(30));
		assertThat(told()).filteredOn("deposit-reminder"::equals).hasSize(2);
	}

	@Test
	void aFalseVoucherThatComesBackOnDay29LeavesOneDay() {
		sign("operations");
		itIsDay(29);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		Walk.itIs(Instant.parse("2026-10-01T15:59:59.999Z"));
		this.walk.decide("UserTask_ConfirmDeposit", NOT_RECEIVED);
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher");
		assertThat(this.walk.day("Timer_DepositLapse")).isEqualTo(on(30));
	}

	@Test
	void aFalseVoucherThatComesBackWhenTheTermIsOverEndsTheApplication() {
		sign("operations");
		itIsDay(29);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		itIsDay(31);
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_ConfirmDeposit");
		this.walk.decide("UserTask_ConfirmDeposit", NOT_RECEIVED);
		assertThat(this.walk.of("PayDeposit")).isEnded()
			.hasPassed("ServiceTask_ReturnVoucher", "ServiceTask_LapseDeposit", "EndEvent_DepositLapsed")
			.hasNotPassed("Timer_DepositLapse");
		assertThat(state()).isEqualTo(State.LAPSED);
		assertThat(told()).startsWith("deposit-lapsed", "voucher-returned");
	}

	@Test
	void moneyThatFinanceFindsAfterTheTermIsStillTheDeposit() {
		sign("operations");
		itIsDay(29);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		itIsDay(31);
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("PayDeposit")).isEnded().hasPassed("EndEvent_DepositPaid");
	}

	@Test
	void aRestHasATermOfItsOwn() {
		sign("operations");
		itIsDay(29);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		itIsDay(31);
		this.walk.decide("UserTask_ConfirmDeposit", received("4999.99"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.day("Timer_DepositReminderFirst")).isEqualTo(on(38));
		assertThat(this.walk.day("Timer_DepositReminderSecond")).isEqualTo(on(45));
		assertThat(this.walk.day("Timer_DepositLapse")).isEqualTo(on(61));
	}

	@Test
	void moneyWhoseRemitterIsMissingBeginsATermToo() {
		sign("operations");
		itIsDay(29);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		itIsDay(31);
		this.walk.decide("UserTask_ConfirmDeposit",
				Map.of("transfer", "undeclared-payer", "payerName", "云泥贸易有限公司", "reason", "汇款方是云泥贸易有限公司"));
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasNotPassed("ServiceTask_LapseDeposit");
		assertThat(this.walk.day("Timer_DepositLapse")).isEqualTo(on(61));
	}

	@Test
	void whoHasPaidAlreadyIsNotAskedAgain() {
		sign("operations");
		pay("5000");
		ProcessInstance again = this.runtimeService.createProcessInstanceByKey("PayDeposit")
			.processDefinitionWithoutTenantId()
			.businessKey(this.caseId)
			.setVariable("providerId", this.providerId)
			.setVariable("marketId", MARKET)
			.execute();
		assertThat(again).isEnded()
			.hasPassed("EndEvent_DepositPaid")
			.hasNotPassed("Event_DepositDue", "UserTask_SubmitTransferVoucher");
	}

	private static LocalDate on(int number) {
		return LocalDate.of(2026, 9, 1).plusDays(number);
	}

	/** So many days after the deposit became due. */
	private static Instant day(int number) {
		return TUESDAY.plus(Duration.ofDays(number));
	}

	private static void itIsDay(int number) {
		Walk.itIs(day(number));
	}

}
