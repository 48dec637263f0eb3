package org.ruzhu.joining.agreement.process;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.joining.agreement.Acceptance;
import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("AcceptAgreement")
class AcceptAgreementProcessTest extends Tencent2019JourneyTest {

	@Autowired
	private Acceptances acceptances;

	@Autowired
	private AgreementTexts texts;

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
		assertThat(this.cases.get(this.caseId).agreements()).containsExactly("access-agreement",
				"management-regulations");
		Acceptance regulations = this.acceptances.of(this.caseId).get(1);
		assertThat(regulations.textVersion()).isEqualTo("2019-08-28");
		assertThat(this.acceptances.kept(regulations.sha256()).orElseThrow().text())
			.isEqualTo(this.texts.inForce(market(), "management-regulations").orElseThrow());
		assertThat(this.acceptances.of(this.caseId).get(0).sha256()).as("its market only names the other").isNull();
	}

}
