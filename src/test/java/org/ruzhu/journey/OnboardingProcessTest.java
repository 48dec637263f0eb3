package org.ruzhu.journey;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.portal.shell.JourneyStep;
import org.ruzhu.portal.shell.JourneyStep.Progress;
import org.ruzhu.portal.shell.process.Journeys;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.WrongStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest(value = "Onboarding", market = JourneyTest.MARKET)
class OnboardingProcessTest extends JourneyTest {

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals withdrawals;

	@Autowired
	private Journeys journeys;

	@Test
	void aProviderGoesFromSignUpToRefund() {
		beListed("api");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership")
			.hasPassedInOrder("CallActivity_Register", "CallActivity_Verify", "CallActivity_Apply",
					"CallActivity_Review", "CallActivity_Sign", "CallActivity_PayDeposit", "CallActivity_ListProduct",
					"ServiceTask_OnboardProvider", "EndEvent_Onboarded")
			.hasNotPassed("CallActivity_Exit", "Event_Withdrawn", "Event_Refused", "Event_Lapsed");
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", Map.of("receiptReturn", "waived", "reason", "收据已公证遗失"));
		refund();
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("CallActivity_Exit", "EndEvent_CaseClosed")
			.hasNotPassed("Gateway_DepositHeld", "EndEvent_Ended");
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void whoWithdrawsBeforePayingHasEnded() {
		applyFor("operations");
		this.cases.withdraw(this.caseId);
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Withdrawn", "ServiceTask_WithdrawApplication", "CallActivity_ResolveTransfer",
					"EndEvent_Ended")
			.hasNotPassed("CallActivity_Sign", "CallActivity_Exit");
		assertThat(this.walk.of("Review")).isEnded();
		assertThat(this.walk.tasks(null)).isEmpty();
		assertThat(state()).isEqualTo(State.WITHDRAWN);
		assertThat(told()).startsWith("application-withdrawn");
	}

	@Test
	void whoWithdrawsAfterPayingGetsTheDepositBack() {
		payFor("operations");
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("Onboarding")).hasPassed("Event_Withdrawn").hasNotPassed("EndEvent_Ended");
		refund();
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("CallActivity_Exit", "EndEvent_CaseClosed")
			.hasNotPassed("EndEvent_Onboarded", "EndEvent_Ended");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
	}

	@Test
	void aPaymentThatIsConfirmedButNotBookedIsNotLostWhenTheProviderWithdraws() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("PayDeposit")).isEnded().hasNotPassed("ServiceTask_BookDeposit");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("CallActivity_ResolveTransfer");
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.tasks("UserTask_SendReceipt")).isEmpty();
		refund();
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("CallActivity_ResolveTransfer", "CallActivity_Exit");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
	}

	@Test
	void whatWasPaidBeforeALapseIsGivenBack() {
		sign("operations");
		pay("1000");
		this.walk.fire("Timer_DepositLapse");
		assertThat(this.walk.of("Onboarding")).hasPassed("Event_Lapsed").hasNotPassed("EndEvent_Ended");
		refund();
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_CaseClosed");
		assertThat(balance().refundedFen()).isEqualTo(100_000);
		assertThat(balance().owedFen()).isZero();
	}

	@Test
	void whoWithdrawsWhileATransferIsUndecidedHasWithdrawnAtOnce() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(state()).isEqualTo(State.WITHDRAWN);
		assertThat(told()).startsWith("application-withdrawn");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("CallActivity_ResolveTransfer")
			.hasPassed("ServiceTask_WithdrawApplication")
			.hasNotPassed("Gateway_DepositHeld", "CallActivity_Exit");
	}

	@Test
	void theProviderSeesTheSettlementOnlyOnceItIsNeeded() {
		applyFor("operations");
		assertThat(this.journeys.steps(this.caseId)).extracting(JourneyStep::element)
			.contains("CallActivity_PayDeposit", "CallActivity_Exit")
			.doesNotContain("CallActivity_ResolveTransfer");
		this.cases.withdraw(this.caseId);
		assertThat(this.journeys.steps(this.caseId)).extracting(JourneyStep::element)
			.contains("CallActivity_ResolveTransfer");
	}

	@Test
	void anExitThatIsWithdrawnIsAheadAgain() {
		beListed("api");
		this.exits.request(this.caseId);
		this.walk.look();
		assertThat(exit()).isEqualTo(Progress.CURRENT);
		this.withdrawals.withdraw(this.caseId);
		this.walk.look();
		assertThat(exit()).isEqualTo(Progress.AHEAD);
	}

	private Progress exit() {
		return this.journeys.steps(this.caseId)
			.stream()
			.filter((step) -> step.element().equals("CallActivity_Exit"))
			.map(JourneyStep::progress)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aRefusalEndsTheJourney() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "资质已过期"));
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Refused", "Gateway_DepositHeld", "EndEvent_Ended")
			.hasNotPassed("CallActivity_Exit");
	}

	@Test
	void whoWasRefusedAppliesAnewWithWhatIsKnown() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "资质已过期"));
		this.caseId = this.cases.open(this.providerId, MARKET).id();
		this.walk.with(this.caseId);
		assertThat(this.walk.of("Apply")).isWaitingAt("UserTask_ChooseCategories");
		assertThat(this.walk.of("Onboarding")).hasPassed("CallActivity_Register", "CallActivity_Verify");
		assertThat(this.cases.get(this.caseId).facts()).containsEntry("contactName", "李梅")
			.doesNotContainKeys("teamProof", "experienceProof");
		stateEverything("operations");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(state()).isEqualTo(State.SUBMITTED);
	}

	@Test
	void aMemberLeavesButDoesNotWithdraw() {
		beListed("api");
		assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> this.cases.withdraw(this.caseId));
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership");
	}

	@Test
	void everyStepRunsForTheMarketOfTheJourney() {
		applyFor("operations");
		assertThat(this.walk.of("Onboarding").getTenantId()).isEqualTo(MARKET);
		assertThat(this.walk.of("Review").getTenantId()).isEqualTo(MARKET);
		assertThat(this.walk.open("UserTask_ReviewApplication").getTenantId()).isEqualTo(MARKET);
		assertThat(this.walk.of("Review").getBusinessKey()).isEqualTo(this.caseId);
	}

	private void refund() {
		this.walk.fire("Timer_RefundDue");
		this.walk.run("ServiceTask_RefundDeposit");
	}

}
