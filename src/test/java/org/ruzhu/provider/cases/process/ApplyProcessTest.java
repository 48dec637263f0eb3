package org.ruzhu.provider.cases.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Apply")
class ApplyProcessTest extends JourneyTest {

	@Test
	void whoMeetsEveryConditionHasApplied() {
		verify();
		ProcessInstance apply = this.walk.of("Apply");
		assertThat(told()).startsWith("application-open");
		stateEverything("operations", "api");
		assertThat(apply).isWaitingAt("UserTask_AcceptAgreements").task().isAssignedTo(this.providerId);
		assertThat(state()).isEqualTo(State.DRAFT);
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(apply).isEnded()
			.hasPassed("ServiceTask_CheckEligibility", "ServiceTask_SubmitApplication", "EndEvent_ApplicationSubmitted")
			.hasNotPassed("Event_ConditionsUnmet");
		assertThat(state()).isEqualTo(State.SUBMITTED);
		assertThat(this.cases.get(this.caseId).categories()).containsExactly("operations", "api");
		assertThat(this.cases.get(this.caseId).facts()).containsEntry("contactName", "李梅");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
	}

	@Test
	void whoWantsToChangeSomethingBeginsAgainWithWhatIsThere() {
		verify();
		stateEverything("api");
		this.walk.answer("UserTask_AcceptAgreements", Map.of("submission", "change"));
		assertThat(this.walk.of("Apply")).isWaitingAt("UserTask_ChooseCategories")
			.hasNotPassed("ServiceTask_CheckEligibility");
		assertThat(state()).isEqualTo(State.DRAFT);
		stateEverything("software");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.walk.of("Apply")).isEnded();
		assertThat(this.cases.get(this.caseId).categories()).containsExactly("software");
	}

	@Test
	void onlyWhatTheMarketAsksForIsAsked() {
		verify();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("api"));
		Map<String, Object> more = new HashMap<>(Filled.facts());
		more.putAll(Map.of("saasUsers", 6000, "productKind", "saas", "preferences", List.of("awards")));
		CheckedAnswers answers = this.walk.check("UserTask_StateFacts", more);
		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsKeys("serviceHours", "industryExperienceYears", "contactName")
			.doesNotContainKeys("saasUsers", "productKind", "preferences");
	}

	@Test
	void allUnmetConditionsAreToldAtOnceAndMayBeMended() {
		verify();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("image"));
		this.walk.answer("UserTask_StateFacts",
				Filled.but(Filled.but(Filled.facts(), "serviceHours", "none"), "industryExperienceYears", "1"));
		this.walk.answer("UserTask_UploadEvidence", Filled.evidence(upload("team-proof")));
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.walk.of("Apply")).isWaitingAt("UserTask_ChooseCategories")
			.hasPassed("Event_ConditionsUnmet")
			.hasNotPassed("ServiceTask_SubmitApplication", "EndEvent_ApplicationSubmitted");
		assertThat(this.cases.get(this.caseId).unmet()).extracting(UnmetCondition::code)
			.containsExactlyInAnyOrder("service-hours", "experience");
		assertThat(told()).startsWith("conditions-unmet");
		assertThat(lastMessage().body()).contains("《云市场入驻条件》第 2 项", "《云市场入驻条件》第 3 项", "5x8", "1");
		assertThat(state()).isEqualTo(State.DRAFT);
		stateEverything("image");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.walk.of("Apply")).isEnded().hasPassed("EndEvent_ApplicationSubmitted");
		assertThat(this.cases.get(this.caseId).unmet()).isEmpty();
	}

	@Test
	void aMiniProgramNeedsMoreThanOneMillionAndExactlyOneMillionIsNotMore() {
		confirmAccount();
		this.walk.answer("UserTask_IdentifyEnterprise",
				Filled.but(Filled.enterprise(this.number, upload("licence")), "registeredCapital", "1000000"));
		this.walk.run("ServiceTask_SendMicroTransfer");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(1)));
		stateEverything("mini-program", "api");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.cases.get(this.caseId).unmet()).singleElement().satisfies((unmet) -> {
			assertThat(unmet.category()).isEqualTo("mini-program");
			assertThat(unmet.code()).isEqualTo("capital");
		});
		stateEverything("api");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.walk.of("Apply")).isEnded();
	}

	@Test
	void whoDoesNotAcceptTheAgreementsCannotSubmit() {
		verify();
		stateEverything("api");
		assertThat(this.walk.check("UserTask_AcceptAgreements", Map.of("submission", "submit")).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("agreementsAccepted");
	}

	@Test
	void aCategoryThatTheMarketDoesNotHaveIsRefused() {
		verify();
		assertThat(this.walk.check("UserTask_ChooseCategories", Filled.categories("satellites")).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("categories");
	}

}
