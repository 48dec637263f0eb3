package org.ruzhu.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.ruzhu.application.Application.State;
import org.ruzhu.bank.BankTransfer;
import org.ruzhu.exit.CaseExit;
import org.ruzhu.exit.ExitGround;
import org.ruzhu.exit.ExitNotPossible;
import org.ruzhu.exit.Exits;
import org.ruzhu.exit.Obligation;
import org.ruzhu.exit.Obligations;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.product.Product;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Exit")
class ExitProcessTest extends JourneyTest {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Autowired
	private Exits exits;

	@Autowired
	private Obligations obligations;

	@Test
	void theWholeDepositGoesBackOnceTheReceiptIsBack() {
		String product = leave();
		ProcessInstance exit = this.walk.of("Exit");
		assertThat(exit).isWaitingAt("UserTask_ReturnReceipt").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("exit-begun");
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		returnReceipt();
		assertThat(exit).isWaitingAt("UserTask_ConfirmReceiptReturn").task().hasCandidateGroup("finance");
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(exit).isWaitingAt("Timer_RefundDue")
			.hasPassed("ServiceTask_DelistProducts", "Event_RefundScheduled")
			.hasNotPassed("Event_ReceiptMissing", "ServiceTask_RefundDeposit");
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
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
		assertThat(LocalDate.ofInstant(this.walk.due("Timer_RefundDue"), SHANGHAI)).isEqualTo("2026-10-15");
	}

	@Test
	void withoutTheReceiptThereIsNoRefund() {
		leave();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", Map.of("receiptReturn", "missing", "reason", "信封是空的"));
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ReturnReceipt")
			.hasPassed("Event_ReceiptMissing")
			.hasNotPassed("ServiceTask_DelistProducts", "Timer_RefundDue");
		assertThat(told()).startsWith("receipt-missing");
		assertThat(lastMessage().body()).contains("信封是空的");
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
		assertThat(InvalidAnswer.in(problem).field()).isEqualTo("reason");
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
		assertThat(told()).startsWith("exit-blocked");
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
		assertThat(InvalidAnswer.in(problem).field()).isEqualTo("refundDecision");

		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		this.walk.run("ServiceTask_RefundDeposit");

		assertThat(balance().refundedFen()).isEqualTo(1_200_000);
	}

	@Test
	void whoDoubtsALargeRefundReturnsItToOperations() {
		leaveWith("12000");
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "returned")));
		assertThat(InvalidAnswer.in(problem).field()).isEqualTo("reason");

		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "returned", "reason", "收款账户有变"));

		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ClearBlockers");
		assertThat(balance().refundedFen()).isZero();
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "已核对"));
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ConfirmRefund");
	}

	@Test
	void onlyAMemberCanLeave() {
		payFor("operations");
		assertThatExceptionOfType(ExitNotPossible.class).isThrownBy(() -> this.exits.request(this.caseId));
	}

	@Test
	void whyAMemberLeavesIsKeptAndTold() {
		beListed("operations");
		Throwable problem = catchThrowable(() -> this.exits.terminate(this.caseId, " "));
		assertThat(InvalidAnswer.in(problem).field()).isEqualTo("reason");
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

	private CaseExit exit() {
		return this.exits.overview(this.caseId).exit().orElseThrow();
	}

	/** Pays so much, leaves, and waits until the refund is due. */
	private void leaveWith(String yuan) {
		sign("operations");
		pay(yuan);
		list();
		Walk.itIs(Instant.parse("2026-09-18T02:00:00Z"));
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		this.walk.fire("Timer_RefundDue");
	}

	/** Becomes a member and asks to leave, on Friday 18 September. */
	private String leave() {
		String product = beListed("operations");
		Walk.itIs(Instant.parse("2026-09-18T02:00:00Z"));
		this.exits.request(this.caseId);
		this.walk.look();
		return product;
	}

}
