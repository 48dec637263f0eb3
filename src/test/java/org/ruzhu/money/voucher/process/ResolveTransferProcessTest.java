package org.ruzhu.money.voucher.process;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ResolveTransfer")
class ResolveTransferProcessTest extends JourneyTest {

	private static final String FOREIGN_PAYER = "云泥贸易有限公司";

	private static final String TO_BE_DECLARED = "请在案件页面注明";

	private static final String LOOKED_FOR = "会继续核对";

	@Autowired
	private Receipts receipts;

	@Autowired
	private Vouchers vouchers;

	@Test
	void aTransferThatCameInIsBookedAndGivenBackOnce() {
		submitAndWithdraw();
		assertThat(lastMessage().body()).contains(LOOKED_FOR).doesNotContain(TO_BE_DECLARED);
		ProcessInstance settlement = this.walk.of("ResolveTransfer");
		assertThat(settlement).isWaitingAt("UserTask_ConfirmDeposit").task().hasCandidateGroup("finance");
		assertThat(settlement.getTenantId()).isEqualTo(MARKET);
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		assertThat(settlement).isWaitingAt("ServiceTask_BookDeposit");
		assertThat(balance().paidFen()).isZero();
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(settlement).isEnded().hasNotPassed("ServiceTask_CloseVoucher", "ServiceTask_ReturnVoucher");
		assertThat(told()).startsWith("refund-scheduled", "exit-begun", "deposit-received", "application-withdrawn");
		assertThat(this.receipts.of(this.caseId)).hasSize(1);
		refund();
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_CaseClosed");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
		assertThat(balance().isHeld()).isFalse();
		assertThat(transfer("refund:" + this.caseId)).map(BankTransfer::amountFen).contains(500_000L);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void aTransferThatNeverCameIsClosedAndTheProviderIsToldWhy() {
		submitAndWithdraw();
		this.walk.decide("UserTask_ConfirmDeposit", Map.of("transfer", "not-received", "reason", "流水中没有这一笔"));
		assertThat(this.walk.of("ResolveTransfer")).isEnded()
			.hasPassed("ServiceTask_CloseVoucher")
			.hasNotPassed("ServiceTask_BookDeposit", "UserTask_SubmitTransferVoucher");
		assertThat(this.vouchers.latest(this.caseId)).map(Voucher::state).contains(Voucher.State.CLOSED);
		assertThat(told()).startsWith("transfer-not-found");
		assertThat(lastMessage().body()).contains("流水中没有这一笔");
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_Ended").hasNotPassed("CallActivity_Exit");
		assertThat(state()).isEqualTo(State.WITHDRAWN);
		assertThat(balance().paidFen()).isZero();
	}

	@Test
	void whoPaidFromAForeignAccountDeclaresItAndGetsTheMoneyBack() {
		submitAndWithdraw();
		this.walk.decide("UserTask_ConfirmDeposit", undeclared());
		assertThat(this.walk.of("ResolveTransfer")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasPassed("ServiceTask_ReturnVoucher")
			.task()
			.isAssignedTo(this.providerId);
		assertThat(told()).startsWith("voucher-returned");
		declareAndGetBack();
	}

	@Test
	void moneyOfAnUndeclaredPayerIsNotForgottenWhenTheProviderWithdraws() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", undeclared());
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("ResolveTransfer")).isWaitingAt("UserTask_SubmitTransferVoucher");
		assertThat(lastMessage().body()).contains(TO_BE_DECLARED).doesNotContain(LOOKED_FOR);
		declareAndGetBack();
	}

	@Test
	void moneyOfAnUndeclaredPayerIsNotForgottenWhenTheApplicationLapses() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", undeclared());
		this.walk.fire("Timer_DepositLapse");
		assertThat(state()).isEqualTo(State.LAPSED);
		assertThat(lastMessage().body()).contains(TO_BE_DECLARED);
		assertThat(this.walk.of("ResolveTransfer")).isWaitingAt("UserTask_SubmitTransferVoucher");
		declareAndGetBack();
	}

	@Test
	void theReasonIsFinancesEvenAfterALapse() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", undeclared());
		this.walk.fire("Timer_DepositLapse");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", Map.of("transfer", "not-received", "reason", "款已退回汇款方"));
		assertThat(told()).startsWith("transfer-not-found");
		assertThat(lastMessage().body()).contains("款已退回汇款方")
			.doesNotContain(this.cases.get(this.caseId).ground().orElseThrow().words());
	}

	@Test
	void whatFinanceHasConfirmedIsOnlyBooked() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("ResolveTransfer")).isWaitingAt("ServiceTask_BookDeposit")
			.hasNotPassed("UserTask_ConfirmDeposit");
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(balance().toRefundFen()).isEqualTo(500_000);
		assertThat(this.walk.of("Exit")).isWaitingAt("Timer_RefundDue").hasNotPassed("UserTask_ReturnReceipt");
	}

	@Test
	void whoReportedNoTransferHasNothingToSettle() {
		sign("operations");
		this.cases.withdraw(this.caseId);
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("CallActivity_ResolveTransfer", "EndEvent_Ended");
		assertThat(this.walk.tasks(null)).isEmpty();
	}

	@Test
	void aProviderWhoHasWithdrawnMayApplyAgainWhileFinanceLooks() {
		submitAndWithdraw();
		String again = this.cases.open(this.providerId, MARKET).id();
		assertThat(this.cases.get(again).state()).isEqualTo(State.DRAFT);
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(balance().toRefundFen()).isEqualTo(500_000);
	}

	private void submitAndWithdraw() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("PayDeposit")).isEnded().hasNotPassed("EndEvent_DepositPaid");
		assertThat(balance().owedFen()).isZero();
	}

	private static Map<String, Object> undeclared() {
		return Map.of("transfer", "undeclared-payer", "payerName", FOREIGN_PAYER, "reason", "汇款方是" + FOREIGN_PAYER);
	}

	private void declareAndGetBack() {
		this.walk.answer("UserTask_SubmitTransferVoucher",
				Filled.but(Filled.but(voucher(), "payerName", FOREIGN_PAYER), "paidByCorporateAccount", "false"));
		this.walk.decide("UserTask_ConfirmDeposit", Filled.but(received("5000"), "payerName", FOREIGN_PAYER));
		this.walk.run("ServiceTask_BookDeposit");
		refund();
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_CaseClosed");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
	}

	private void refund() {
		this.walk.fire("Timer_RefundDue");
		this.walk.run("ServiceTask_RefundDeposit");
	}

}
