package org.ruzhu.provider.enterprise.process;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Verify")
class VerifyProcessTest extends JourneyTest {

	private static final String WRONG = "1.00";

	@Autowired
	private Enterprises enterprises;

	@Test
	void whoKnowsTheAmountIsVerified() {
		confirmAccount();
		ProcessInstance verify = this.walk.of("Verify");
		assertThat(verify).isWaitingAt("UserTask_IdentifyEnterprise").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("enterprise-to-identify");
		this.walk.answer("UserTask_IdentifyEnterprise", Filled.enterprise(this.number, upload("licence")));
		assertThat(verify).isWaitingAt("ServiceTask_SendMicroTransfer");
		this.walk.run("ServiceTask_SendMicroTransfer");
		assertThat(told()).startsWith("micro-transfer-sent");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(1)));
		assertThat(verify).isEnded()
			.hasPassed("EndEvent_EnterpriseVerified")
			.hasNotPassed("Event_AmountWrong", "UserTask_DecideVerification", "ServiceTask_RefuseEnterprise");
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
		assertThat(this.walk.of("Apply")).isWaitingAt("UserTask_ChooseCategories");
	}

	@Test
	void aWrongAmountMayBeMendedTwice() {
		identify();
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", WRONG));
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", WRONG));
		assertThat(told()).startsWith("amount-wrong", "amount-wrong", "micro-transfer-sent");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(1)));
		assertThat(this.walk.of("Verify")).isEnded()
			.hasPassed("Event_AmountWrong")
			.hasNotPassed("UserTask_DecideVerification");
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
	}

	@Test
	void afterThreeWrongAmountsAPersonDecides() {
		useUpAllTries();
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_DecideVerification")
			.task()
			.hasCandidateGroup("reviewers")
			.isNotAssigned();
		assertThat(told()).startsWith("verification-under-review");
		this.walk.decide("UserTask_DecideVerification", Map.of("verificationDecision", "accept", "reason", "网银截图可证"));
		assertThat(this.walk.of("Verify")).isEnded()
			.hasPassed("EndEvent_EnterpriseVerified")
			.hasNotPassed("ServiceTask_RefuseEnterprise");
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
	}

	@Test
	void aReviewerMayHaveAnotherTransferSent() {
		useUpAllTries();
		this.walk.decide("UserTask_DecideVerification", Map.of("verificationDecision", "resend"));
		assertThat(this.walk.of("Verify")).isWaitingAt("ServiceTask_SendMicroTransfer");
		this.walk.run("ServiceTask_SendMicroTransfer");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", WRONG));
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_ConfirmMicroTransfer");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(2)));
		assertThat(this.walk.of("Verify")).isEnded().hasPassed("EndEvent_EnterpriseVerified");
	}

	@Test
	void aReviewerMayRefuse() {
		useUpAllTries();
		this.walk.decide("UserTask_DecideVerification", Map.of("verificationDecision", "refuse", "reason", "账户不属于该企业"));
		assertThat(this.walk.of("Verify")).isEnded()
			.hasPassed("ServiceTask_RefuseEnterprise", "EndEvent_EnterpriseRefused")
			.hasNotPassed("EndEvent_EnterpriseVerified", "Event_EnterpriseRefused");
		assertRefused("账户不属于该企业");
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept", "refuse" })
	void aDecisionThatNeedsAReasonIsNotTakenWithoutOne(String decision) {
		useUpAllTries();
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_DecideVerification",
				Map.of("verificationDecision", decision, "reason", "\u200b\u202e \u3000")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_DecideVerification");
	}

	@Test
	void anIndividualIsRefusedWithTheReason() {
		confirmAccount();
		this.walk.answer("UserTask_IdentifyEnterprise", Map.of("subjectKind", "individual"));
		assertThat(this.walk.of("Verify")).isEnded()
			.hasPassed("Event_EnterpriseRefused", "ServiceTask_RefuseEnterprise", "EndEvent_EnterpriseRefused")
			.hasNotPassed("ServiceTask_SendMicroTransfer");
		assertRefused("个人");
	}

	@Test
	void theSameEnterpriseUnderASecondAccountIsRefused() {
		verify();
		comeAgainUnderASecondAccount();
		assertRefused("");
	}

	@Test
	void aSealedEnterpriseIsRefusedUnderWhateverAccount() {
		verify();
		this.enterprises.seal(this.providerId, "提供虚假资质");
		comeAgainUnderASecondAccount();
		assertRefused("清退");
	}

	private void comeAgainUnderASecondAccount() {
		Map<String, Object> same = Filled.enterprise(this.number, "");
		this.email = "second-" + this.email;
		confirmAccount();
		this.walk.answer("UserTask_IdentifyEnterprise", Filled.but(same, "licenceScan", upload("licence")));
		assertThat(this.walk.of("Verify")).isEnded()
			.hasPassed("Event_EnterpriseRefused")
			.hasNotPassed("ServiceTask_SendMicroTransfer");
	}

	@Test
	void aWrongCreditCodeIsPointedOutAtItsField() {
		confirmAccount();
		Map<String, Object> form = Filled.enterprise(this.number, upload("licence"));
		String code = form.get("creditCode").toString();
		String wrong = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
		Throwable problem = catchThrowable(
				() -> this.walk.answer("UserTask_IdentifyEnterprise", Filled.but(form, "creditCode", wrong)));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("creditCode");
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_IdentifyEnterprise");
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350205M000TEQT27", "92999911MA0TEQT01L" })
	void aCodeThatShowsNoEnterpriseIsToldAndThenDecidedByAPerson(String code) {
		confirmAccount();
		Map<String, Object> form = Filled.but(Filled.enterprise(this.number, upload("licence")), "creditCode", code);
		Throwable problem = catchThrowable(() -> this.walk.answer("UserTask_IdentifyEnterprise", form));
		assertThat(InvalidAnswerException.in(problem).getCodes()).containsExactly("enterprise.creditCode.doubtful");
		this.walk.answer("UserTask_IdentifyEnterprise", Filled.but(form, "codeAsOnLicence", true));
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_DecideVerification")
			.hasNotPassed("ServiceTask_SendMicroTransfer");
		assertThat(told()).startsWith("verification-under-review");
		this.walk.decide("UserTask_DecideVerification", Map.of("verificationDecision", "resend"));
		this.walk.run("ServiceTask_SendMicroTransfer");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(2)));
		assertThat(this.walk.of("Verify")).isEnded().hasPassed("EndEvent_EnterpriseVerified");
		assertThat(this.enterprises.get(this.providerId).verifiedAt()).isPresent();
	}

	@Test
	void anEnterpriseThatIsVerifiedIsNotAskedAgain() {
		verify();
		this.cases.withdraw(this.caseId);
		this.caseId = this.cases.open(this.providerId, MARKET).id();
		this.walk.with(this.caseId);
		assertThat(this.walk.hasEntered("Verify")).isFalse();
		assertThat(this.walk.of("Apply")).isWaitingAt("UserTask_ChooseCategories");
	}

	private void useUpAllTries() {
		identify();
		for (int tries = 0; tries < 3; tries++) {
			this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", WRONG));
		}
	}

	private void assertRefused(String reason) {
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Refused", "EndEvent_Ended")
			.hasNotPassed("CallActivity_Exit");
		assertThat(state()).isEqualTo(State.REFUSED);
		assertThat(told()).startsWith("enterprise-refused");
		assertThat(lastMessage().body()).contains(reason);
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
	}

}
