package org.ruzhu.joining.agreement.process;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Sign")
class SignProcessTest extends JourneyTest {

	@Test
	void theAgreementGoesToBothMailboxesAndComesBackSigned() {
		beApprovedFor("operations");
		ProcessInstance sign = this.walk.of("Sign");
		assertThat(sign).isWaitingAt("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_PrepareAgreement");
		assertThat(sign).isWaitingAt("ServiceTask_SendAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		assertThat(deliveriesOf("agreement-sent")).extracting(Delivery::recipient)
			.containsExactlyInAnyOrder("contact@example.com", "service@example.com");
		assertThat(deliveriesOf("agreement-sent")).extracting((delivery) -> delivery.attachments().size())
			.containsOnly(2);
		assertThat(sign).isWaitingAt("UserTask_ReturnSignedAgreement").task().isAssignedTo(this.providerId);
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		assertThat(sign).isWaitingAt("UserTask_ConfirmSignature").task().hasCandidateGroup("operations");
		assertThat(state()).isEqualTo(State.APPROVED);
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		assertThat(sign).isEnded()
			.hasPassed("ServiceTask_OpenProductRights", "EndEvent_AgreementSigned")
			.hasNotPassed("Event_SignatureRejected");
		assertThat(state()).isEqualTo(State.SIGNED);
		assertThat(told()).contains("product-rights-opened");
		assertThat(this.walk.hasEntered("PayDeposit")).isTrue();
	}

	@Test
	void aCopyThatIsNotAcceptedIsAskedForAgain() {
		receiveTheAgreement("operations");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "rejected", "reason", "缺少公章"));
		assertThat(this.walk.of("Sign")).isWaitingAt("UserTask_ReturnSignedAgreement")
			.hasPassed("Event_SignatureRejected")
			.hasNotPassed("ServiceTask_OpenProductRights");
		assertThat(told()).startsWith("signature-rejected");
		assertThat(lastMessage().body()).contains("缺少公章");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		assertThat(this.walk.of("Sign")).isEnded().hasPassed("EndEvent_AgreementSigned");
	}

	@Test
	void aRejectionNeedsAReason() {
		receiveTheAgreement("operations");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "rejected")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");
		assertThat(this.walk.of("Sign")).isWaitingAt("UserTask_ConfirmSignature");
	}

}
