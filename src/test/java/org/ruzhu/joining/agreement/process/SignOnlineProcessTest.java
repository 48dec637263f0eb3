package org.ruzhu.joining.agreement.process;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.joining.agreement.OnlineContract;
import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
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

	@Autowired
	private JdbcClient jdbc;

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
	void aTextThatIsNoLongerInForceIsNotSigned() {
		beApprovedFor("iot");
		this.walk.run("ServiceTask_PrepareContracts");
		OnlineContract shown = this.contracts.of(this.caseId).get(1);
		this.jdbc.sql("update online_contract set text_version = '0' where case_id = ? and contract_id = ?")
			.params(this.caseId, shown.contractId())
			.update();
		Walk.later(Duration.ofDays(1));
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		InvalidAnswerException problem = refused(signature());
		LocaleContextHolder.resetLocaleContext();
		assertThat(problem.field()).isEqualTo("contractsAccepted");
		assertThat(problem.getMessage()).contains("Cloud Market Agreement").doesNotContain("Framework");
		assertThat(this.walk.of("SignOnline")).isWaitingAt("UserTask_SignContracts");
		assertThat(this.contracts.of(this.caseId)).noneMatch(OnlineContract::isSigned);
		OnlineContract renewed = this.contracts.of(this.caseId).get(1);
		assertThat(renewed.textVersion()).contains("1");
		assertThat(renewed.documentId()).as("made out on another day").isNotEqualTo(shown.documentId());
		this.walk.answer("UserTask_SignContracts", signature());
		assertThat(this.contracts.of(this.caseId)).allMatch(OnlineContract::isSigned);
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
