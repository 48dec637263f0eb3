package org.ruzhu.joining.review.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.OlderModel;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A case that is under review while the model and the forms become others: it goes on by
 * those it began with, here of before name, code and account could be handed back.
 */
@RuzhuTest
class OlderReviewTest extends JourneyTest {

	private static final String MODEL = "review.bpmn";

	private static final List<String> FORMS = List.of("review-application.form", "amend-application.form");

	@Autowired
	private RepositoryService repository;

	@Test
	void aCaseUnderReviewGoesOnByTheModelAndTheFormsItBeganWith() {
		OlderModel older = new OlderModel(this.repository, "Review", "older-review");
		older.during(List.of(MODEL, FORMS.get(0), FORMS.get(1)), List.of(), () -> applyFor("operations", "api"));
		ProcessInstance review = this.walk.of("Review");
		assertThat(older.isOf(review)).isTrue();

		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "changeFields",
				List.of("postalAddress"), "code_postalAddress", "incomplete", "comment_postalAddress", "请写明门牌号"));
		assertThat(this.walk.asks("UserTask_AmendApplication")).containsExactly("postalAddress");
		this.walk.answer("UserTask_AmendApplication", Map.of("postalAddress", "北京市海淀区知春路 7 号"));
		assertThat(review).isWaitingAt("UserTask_ReviewApplication").hasPassed("ServiceTask_CheckEligibility");
		assertThat(this.cases.get(this.caseId).facts()).containsEntry("postalAddress", "北京市海淀区知春路 7 号");

		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations", "api"));
		assertThat(review).isEnded().hasPassed("EndEvent_ApplicationApproved");
		assertThat(state()).isEqualTo(State.APPROVED);
		assertThat(this.walk.of("Sign")).isWaitingAt("ServiceTask_PrepareAgreement");
	}

}
