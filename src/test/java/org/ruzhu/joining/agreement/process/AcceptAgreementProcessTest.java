package org.ruzhu.joining.agreement.process;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("AcceptAgreement")
class AcceptAgreementProcessTest extends Tencent2019JourneyTest {

	@Test
	void theAgreementsAreAcceptedOnceAndForAll() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code()));
		ProcessInstance agreeing = this.walk.of("AcceptAgreement");
		assertThat(agreeing).isWaitingAt("UserTask_AcceptAgreement").task().isAssignedTo(this.providerId);
		assertThat(this.walk.check("UserTask_AcceptAgreement", Map.of()).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("agreementAccepted");
		this.walk.answer("UserTask_AcceptAgreement", Map.of("agreementAccepted", "true"));
		assertThat(agreeing).isEnded().hasPassed("EndEvent_AgreementAccepted");
		assertThat(this.cases.get(this.caseId).agreements()).isNotEmpty();
	}

}
