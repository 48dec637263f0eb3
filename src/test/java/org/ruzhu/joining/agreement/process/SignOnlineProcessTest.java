package org.ruzhu.joining.agreement.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.joining.agreement.OnlineContract;
import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("SignOnline")
class SignOnlineProcessTest extends AlibabaJourneyTest {

	@Autowired
	private OnlineContracts contracts;

	@Autowired
	private Documents documents;

	@Test
	void everyContractIsSignedOnTheTextThatWasShown() {
		beApprovedFor("iot");
		ProcessInstance signing = this.walk.of("SignOnline");
		this.walk.run("ServiceTask_PrepareContracts");
		assertThat(signing).isWaitingAt("UserTask_SignContracts").task().isAssignedTo(this.providerId);
		assertThat(this.contracts.of(this.caseId)).extracting(OnlineContract::contractId)
			.containsExactly("partner-framework-agreement", "market-agreement");
		assertThat(this.contracts.of(this.caseId)).noneMatch(OnlineContract::isSigned);
		this.walk.answer("UserTask_SignContracts", signature());
		assertThat(signing).isEnded().hasPassed("EndEvent_ContractsSigned");
		assertThat(told()).contains("contracts-signed");
		assertThat(this.contracts.of(this.caseId)).allSatisfy((contract) -> {
			Document text = this.documents.get(contract.documentId());
			assertThat(contract.signatory()).isEqualTo("王芳");
			assertThat(contract.signedAt()).isEqualTo(TUESDAY);
			assertThat(contract.sha256()).isEqualTo(text.sha256());
			assertThat(text.caseId()).isEqualTo(this.caseId);
		});
	}

	@Test
	void oneContractAloneIsNotEnough() {
		beApprovedFor("iot");
		this.walk.run("ServiceTask_PrepareContracts");
		InvalidAnswerException problem = refused(
				Filled.but(signature(), "contractsAccepted", List.of("partner-framework-agreement")));
		assertThat(problem.field()).isEqualTo("contractsAccepted");
		assertThat(this.contracts.of(this.caseId)).noneMatch(OnlineContract::isSigned);
		assertThat(this.walk.of("SignOnline")).isWaitingAt("UserTask_SignContracts");
	}

	@Test
	void somebodyHasToSign() {
		beApprovedFor("iot");
		this.walk.run("ServiceTask_PrepareContracts");
		assertThat(this.walk.check("UserTask_SignContracts", Filled.but(signature(), "signatory", " ")).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("signatory");
	}

	private InvalidAnswerException refused(Map<String, Object> answers) {
		try {
			this.walk.answer("UserTask_SignContracts", answers);
			throw new AssertionError("signed");
		}
		catch (RuntimeException ex) {
			return InvalidAnswerException.in(ex);
		}
	}

}
