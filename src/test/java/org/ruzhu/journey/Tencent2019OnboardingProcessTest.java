package org.ruzhu.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.product.NoProductRightsException;
import org.ruzhu.money.fee.Certification;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.ledger.FeeBalance;
import org.ruzhu.money.payout.Payouts;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest(value = "Onboarding", market = Tencent2019JourneyTest.TENCENT_2019)
class Tencent2019OnboardingProcessTest extends Tencent2019JourneyTest {

	@Autowired
	private Fees fees;

	@Autowired
	private Payouts payouts;

	@Test
	void aProviderGoesFromTheAgreementToTheRefundOfItsDepositAndNotOfItsFee() {
		beAMember("image");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership")
			.hasPassed("CallActivity_Review", "CallActivity_PayCertificationFee")
			.hasPassedInOrder("CallActivity_Register", "CallActivity_AcceptAgreement", "CallActivity_Verify",
					"CallActivity_Apply", "Gateway_CertificationBegun", "Gateway_CertificationComplete",
					"ServiceTask_CertifyProvider", "ServiceTask_OpenProductRights", "CallActivity_ListProduct",
					"ServiceTask_OnboardProvider", "EndEvent_Onboarded");
		assertThat(this.walk.hasEntered("PayDeposit")).as("a deposit before listing").isFalse();
		assertThat(state()).isEqualTo(State.ONBOARDED);
		this.payouts.request(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_StateIncome", Map.of("incomeCategories", List.of("image")));
		pay("1000");
		leave();
		beRefunded();
		assertThat(balance().refundedFen()).isEqualTo(100_000);
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 30_000));
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void aCategoryIsAddedWithoutADepositWhichOnlyIncomeCalls() {
		beAMember("image");
		this.additions.begin(this.caseId);
		this.walk.look();
		stateEverything("saas");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		this.walk.decide("UserTask_ReviewApplication", approval());
		assertThat(this.walk.of("AddCategory")).isEnded()
			.hasPassed("EndEvent_CategoriesJoined")
			.hasNotPassed("CallActivity_PayDeposit");
		assertThat(this.cases.get(this.caseId).approvedCategories()).containsExactlyInAnyOrder("image", "saas");
		assertThat(balance().owedFen()).isZero();
	}

	@Test
	void nothingIsStatedBeforeTheAgreementIsAccepted() {
		super.signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code()));
		assertThat(this.walk.of("Onboarding")).hasNotPassed("CallActivity_AcceptAgreement");
		assertThat(this.walk.check("UserTask_AcceptAgreement", Map.of()).problems()).isNotEmpty();
		this.walk.answer("UserTask_AcceptAgreement", Map.of("agreementAccepted", "true"));
		assertThat(this.cases.get(this.caseId).agreements()).containsExactly("access-agreement",
				"management-regulations");
		assertThat(this.cases.get(this.caseId).agreedAt()).isEqualTo(TUESDAY);
		assertThat(this.walk.open("UserTask_IdentifyEnterprise")).isNotNull();
	}

	@Test
	void whoPaysLaterCreatesNoProductBefore() {
		beApprovedFor("saas");
		assertThat(this.walk.of("Onboarding")).hasPassed("CallActivity_Review")
			.hasNotPassed("ServiceTask_CertifyProvider", "ServiceTask_OpenProductRights");
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> createProduct("云上协作"));
		Walk.later(Duration.ofDays(200));
		assertThat(this.walk.open("UserTask_SubmitFeeVoucher")).as("never lapses").isNotNull();
		payFee("300");
		assertThat(createProduct("云上协作")).isNotNull();
	}

	@Test
	void whoPaysAtOnceIsCertifiedWhenTheReviewHasApproved() {
		applyFor("saas");
		payFee("300");
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> createProduct("云上协作"));
		assertThat(this.fees.certification(this.caseId)).isEmpty();
		this.walk.decide("UserTask_ReviewApplication", approval());
		assertThat(this.fees.certification(this.caseId).flatMap(Certification::validUntil))
			.isEqualTo(Optional.of(LocalDate.of(2027, 9, 1)));
		assertThat(told()).contains("certified");
		assertThat(createProduct("云上协作")).isNotNull();
	}

	@Test
	void theFeeOfSomebodyWhoIsRefusedIsNotGivenBack() {
		applyFor("saas");
		payFee("300");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "资质不符"));
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("Event_Refused", "EndEvent_Ended");
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 30_000));
		assertThat(balance().refundedFen()).isZero();
	}

	@Test
	void moneyThatArrivesAfterAWithdrawalIsNoFeeAndGoesBack() {
		applyFor("saas");
		submit("UserTask_SubmitFeeVoucher", feeVoucher());
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("Onboarding")).hasPassed("Event_Withdrawn").hasNotPassed("EndEvent_Ended");
		this.walk.decide("UserTask_ConfirmDeposit", received("300"));
		this.walk.run("ServiceTask_BookDeposit");
		beRefunded();
		assertThat(balance().refundedFen()).isEqualTo(30_000);
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 0));
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_CaseClosed");
	}

	@Test
	void anAccountThatIsNotConfirmedLapses() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		ProcessInstance onboarding = this.walk.of("Onboarding");
		lapseTheAccount();
		assertThat(onboarding).isEnded().hasPassed("Event_Lapsed", "EndEvent_Ended");
	}

}
