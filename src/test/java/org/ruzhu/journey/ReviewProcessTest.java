package org.ruzhu.journey;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.ruzhu.application.Application.State;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.review.Reviews;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Review")
class ReviewProcessTest extends JourneyTest {

	/** Thursday of the week after, 24:00 in Shanghai: seven working days on. */
	private static final Instant DUE = Instant.parse("2026-09-10T16:00:00Z");

	@Autowired
	private Reviews reviews;

	@Test
	void anApprovedApplicationGoesOnToTheAgreement() {
		applyFor("operations");
		ProcessInstance review = this.walk.of("Review");
		assertThat(review).isWaitingAt("UserTask_ReviewApplication")
			.task()
			.hasCandidateGroup("reviewers")
			.isNotAssigned();
		assertThat(told()).startsWith("application-submitted");
		assertThat(lastMessage().body()).contains("2026");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval());
		assertThat(review).isEnded()
			.hasPassed("ServiceTask_ApproveApplication", "EndEvent_ApplicationApproved")
			.hasNotPassed("ServiceTask_RefuseApplication", "UserTask_AmendApplication", "Timer_ReviewReminder");
		assertThat(state()).isEqualTo(State.APPROVED);
		assertThat(told()).startsWith("application-approved");
		assertThat(this.walk.of("Sign")).isWaitingAt("ServiceTask_PrepareAgreement");
	}

	@Test
	void theReviewIsDueAtTheEndOfTheSeventhWorkingDay() {
		applyFor("operations");
		Date due = this.walk.open("UserTask_ReviewApplication").getDueDate();
		assertThat(due.toInstant()).isBetween(DUE.minusSeconds(1), DUE);
		assertThat(this.walk.due("Timer_ReviewOverdue")).isEqualTo(due.toInstant());
		assertThat(this.walk.due("Timer_ReviewReminder")).isEqualTo("2026-09-09T01:00:00Z");
	}

	@Test
	void aRefusedApplicationEndsTheJourneyAndTheReasonIsTold() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "资质已过期"));
		assertThat(this.walk.of("Review")).isEnded()
			.hasPassed("ServiceTask_RefuseApplication", "EndEvent_ApplicationRefused")
			.hasNotPassed("ServiceTask_ApproveApplication");
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("Event_Refused", "EndEvent_Ended");
		assertThat(state()).isEqualTo(State.REFUSED);
		assertThat(told()).startsWith("application-refused");
		assertThat(lastMessage().body()).contains("资质已过期");
	}

	@Test
	void aVerdictIsNotTakenWithoutWhatItNeeds() {
		applyFor("operations");
		assertInvalid("reason", Map.of("verdict", "refuse"));
		assertInvalid("judgeTeam", Map.of("verdict", "approve", "judgeLawful", true));
		assertInvalid("comment_serviceHours", Map.of("verdict", "changes"));
		assertInvalid("verdict", Map.of());
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
		assertThat(state()).isEqualTo(State.SUBMITTED);
	}

	@Test
	void aMiniProgramIsApprovedWithItsOwnJudgementsOnly() {
		applyFor("mini-program");
		assertInvalid("judgeSiteQuality", Filled.approval());
		assertThat(state()).isEqualTo(State.SUBMITTED);
		Map<String, Object> approval = new HashMap<>(Filled.approval());
		List.of("judgeSiteQuality", "judgeImage", "judgeResearch").forEach((line) -> approval.put(line, true));
		this.walk.decide("UserTask_ReviewApplication", approval);
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void onlyWhatTheReviewerAsksForCanBeAmended() {
		applyFor("operations");
		askForChanges("postalAddress", "请写明门牌号");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_AmendApplication")
			.hasPassed("ServiceTask_StopReviewClock")
			.task()
			.isAssignedTo(this.providerId);
		assertThat(told()).startsWith("changes-requested");
		assertThat(lastMessage().body()).contains("请写明门牌号");
		this.walk.answer("UserTask_AmendApplication",
				Map.of("postalAddress", "北京市海淀区中关村大街 1 号 3 层", "contactName", "不该变"));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasNotPassed("Event_ConditionsUnmet");
		assertThat(this.applications.get(this.caseId).facts()).containsEntry("postalAddress", "北京市海淀区中关村大街 1 号 3 层")
			.containsEntry("contactName", "李梅");
		assertThat(told()).startsWith("application-submitted");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval());
		assertThat(this.walk.of("Review")).isEnded().hasPassed("EndEvent_ApplicationApproved");
	}

	@Test
	void theClockStandsStillUntilTheAmendmentIsBack() {
		applyFor("operations");
		Walk.itIs(Instant.parse("2026-09-04T02:00:00Z"));
		askForChanges("companyProfile", "请补充团队情况");
		assertThat(this.walk.isArmed("Timer_ReviewReminder")).isFalse();
		assertThat(this.walk.isArmed("Timer_ReviewOverdue")).isFalse();
		Walk.itIs(Instant.parse("2026-10-12T02:00:00Z"));
		this.walk.answer("UserTask_AmendApplication", Map.of("companyProfile", "团队 30 人。"));
		assertThat(this.walk.due("Timer_ReviewOverdue")).as("three of seven working days were used, four are left")
			.isBetween(Instant.parse("2026-10-16T15:59:59Z"), Instant.parse("2026-10-16T16:00:00Z"));
	}

	@Test
	void anAmendmentThatFailsAConditionComesBackAtOnce() {
		applyFor("operations");
		askForChanges("industryExperienceYears", "请核对");
		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "1"));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_AmendApplication").hasPassed("Event_ConditionsUnmet");
		assertThat(told()).startsWith("conditions-unmet");
		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "3"));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
	}

	@Test
	void reviewersAreRemindedAndOperationsToldWhenNobodyDecides() {
		applyFor("operations");
		this.walk.fire("Timer_ReviewReminder");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasPassed("ServiceTask_RemindReviewers", "EndEvent_ReviewersReminded")
			.hasNotPassed("ServiceTask_EscalateReview");
		assertThat(toldToStaff()).startsWith("review-due-soon");
		assertThat(told()).doesNotContain("review-due-soon", "review-late");
		this.walk.fire("Timer_ReviewOverdue");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasPassed("ServiceTask_EscalateReview", "EndEvent_ReviewEscalated")
			.task()
			.hasCandidateGroup("operations");
		assertThat(toldToStaff()).startsWith("review-overdue");
		assertThat(told()).startsWith("review-late").containsOnlyOnce("review-late");
		this.walk.decideAs("operations", this.walk.open("UserTask_ReviewApplication"), Filled.approval());
		assertThat(this.walk.of("Review")).isEnded().hasPassed("EndEvent_ApplicationApproved");
	}

	@Test
	void theVerdictIsKeptWithWhatItRestsOn() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval());
		assertThat(this.reviews.rounds(this.caseId)).hasSize(1);
		assertThat(this.reviews.progress(this.caseId)).isPresent();
	}

	private void askForChanges(String field, String comment) {
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "comment_" + field, comment));
	}

	private void assertInvalid(String field, Map<String, Object> verdict) {
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_ReviewApplication", verdict));
		assertThat(InvalidAnswer.in(problem).field()).isEqualTo(field);
	}

}
