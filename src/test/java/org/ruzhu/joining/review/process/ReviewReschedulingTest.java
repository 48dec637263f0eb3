package org.ruzhu.joining.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import org.ruzhu.joining.review.Reviews;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class ReviewReschedulingTest extends JourneyTest {

	@Autowired
	private ReviewRescheduling timers;

	@Autowired
	private Reviews reviews;

	@Autowired
	private TaskService taskService;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aReviewThatAnotherCalendarCountedMovesWithAllItsDates() {
		applyFor("api");
		LocalDate right = this.reviews.latest(this.caseId).orElseThrow().clock().dueOn();
		Instant due = this.walk.due("Timer_ReviewOverdue");
		Instant reminder = this.walk.due("Timer_ReviewReminder");
		countedByAnotherCalendar(right.minusDays(4));

		this.timers.recompute();

		assertThat(this.reviews.latest(this.caseId).orElseThrow().clock().dueOn()).isEqualTo(right);
		assertThat(this.walk.due("Timer_ReviewOverdue")).isEqualTo(due);
		assertThat(this.walk.due("Timer_ReviewReminder")).isEqualTo(reminder);
		assertThat(task().getDueDate().toInstant()).isEqualTo(due.minusSeconds(1));
		assertThat(rescheduled()).containsExactly(right.toString());
	}

	@Test
	void aReviewThatWasCountedRightStaysAsItIs() {
		applyFor("api");

		this.timers.recompute();

		assertThat(rescheduled()).isEmpty();
	}

	@Test
	void operatorsAreToldThatAReviewReachesAYearWithoutHolidays() {
		verify();
		Walk.itIs(Instant.parse("2026-12-28T02:00:00Z"));
		stateEverything("api");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());

		assertThat(this.reviews.latest(this.caseId).orElseThrow().clock().isProvisional()).isTrue();
		assertThat(toldToStaff()).contains("calendar-missing");
	}

	private void countedByAnotherCalendar(LocalDate day) {
		this.jdbc.update("update review set due_on = ?, calendar_version = 'older' where case_id = ?", day,
				this.caseId);
		this.timers.move(this.reviews.latest(this.caseId).orElseThrow());
		this.jdbc.update("delete from audit_line where case_id = ?", this.caseId);
		assertThat(task().getDueDate().toInstant()).isBefore(this.walk.due("Timer_ReviewOverdue").plusSeconds(1));
	}

	private Task task() {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.caseId)
			.taskDefinitionKey("UserTask_ReviewApplication")
			.singleResult();
	}

	private List<String> rescheduled() {
		return this.audit.of(this.caseId)
			.stream()
			.filter((line) -> line.action().equals("review-rescheduled"))
			.map(AuditLine::detail)
			.toList();
	}

}
