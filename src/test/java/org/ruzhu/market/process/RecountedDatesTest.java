package org.ruzhu.market.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Sanctions;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.Deadline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A holiday year is added. Before it was, National Day of 2026 was counted as any other
 * week: the days by weekends alone are counted by hand on a calendar.
 */
@RuzhuTest
class RecountedDatesTest extends JourneyTest {

	private static final Instant WEDNESDAY = Instant.parse("2026-09-30T02:00:00Z");

	@Autowired
	private RecountedDates dates;

	@Autowired
	private ManagementService management;

	@Autowired
	private TaskService taskService;

	@Autowired
	private Violations violations;

	@Autowired
	private Sanctions sanctions;

	@Autowired
	private Exits exits;

	@Autowired
	private AuditLog audit;

	@Test
	void aTimerThatWasCountedByWeekendsAloneMoves() {
		heardOnTheEveOfNationalDay();
		assertThat(this.walk.day("Timer_Hearing")).isEqualTo("2026-10-13");
		set("Timer_Hearing", Deadline.passed(Deadline.endOf(LocalDate.parse("2026-10-07"))));

		this.dates.recount();

		assertThat(this.walk.day("Timer_Hearing")).isEqualTo("2026-10-13");
		assertThat(recounted()).containsExactly("2026-10-13");
		this.dates.recount();
		assertThat(recounted()).as("once").hasSize(1);
	}

	@Test
	void aTimerThatSomebodySetOtherwiseStays() {
		heardOnTheEveOfNationalDay();
		set("Timer_Hearing", Deadline.passed(Deadline.endOf(LocalDate.parse("2026-10-20"))));
		this.dates.recount();
		assertThat(this.walk.day("Timer_Hearing")).isEqualTo("2026-10-20");
		assertThat(recounted()).isEmpty();
	}

	@Test
	void theLastDayForAnAppealMovesWithItsTimer() {
		String id = heardOnTheEveOfNationalDay();
		this.walk.answer("UserTask_AnswerReport", Map.of("answer", "我们的说明"));
		this.walk.decide("UserTask_FindViolation", Map.of("finding", "confirmed", "reason", "核实属实"));
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(this.walk.day("Timer_Appeal")).isEqualTo("2026-10-20");
		Instant weekends = Deadline.endOf(LocalDate.parse("2026-10-14"));
		set("Timer_Appeal", Deadline.passed(weekends));
		this.sanctions.allowAppeal(id, weekends);

		this.dates.recount();

		assertThat(this.walk.day("Timer_Appeal")).isEqualTo("2026-10-20");
		assertThat(this.violations.get(id).appealUntil()).contains(Deadline.endOf(LocalDate.parse("2026-10-20")));
	}

	@Test
	void theDueDateOfATaskOfStaffMovesUnlessSomebodySetIt() {
		receiveTheAgreement("operations");
		Walk.itIs(WEDNESDAY);
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		assertThat(due()).isEqualTo(Deadline.endOf(LocalDate.parse("2026-10-09")));
		due(Deadline.endOf(LocalDate.parse("2026-10-02")));
		this.dates.recount();
		assertThat(due()).isEqualTo(Deadline.endOf(LocalDate.parse("2026-10-09")));
		due(Deadline.endOf(LocalDate.parse("2026-10-05")));
		this.dates.recount();
		assertThat(due()).isEqualTo(Deadline.endOf(LocalDate.parse("2026-10-05")));
	}

	@Test
	void theSecondSignatureOnARefundIsDueBeforeItsNewDay() {
		sign("operations");
		pay("12000");
		sendReceipts();
		list();
		Walk.itIs(Instant.parse("2026-09-18T02:00:00Z"));
		this.exits.request(this.caseId);
		this.walk.look();
		bringReceiptsBack("2026-09-18");
		Task task = this.walk.open("UserTask_ConfirmRefund");
		assertThat(task.getDueDate()).isEqualTo("2026-10-13T15:59:59Z");
		task.setDueDate(Date.from(Deadline.endOf(LocalDate.parse("2026-10-07"))));
		this.taskService.saveTask(task);
		this.dates.recount();
		assertThat(this.walk.open("UserTask_ConfirmRefund").getDueDate()).isEqualTo("2026-10-13T15:59:59Z");
	}

	private String heardOnTheEveOfNationalDay() {
		beListed("operations");
		Walk.itIs(WEDNESDAY);
		String id = this.violations
			.report(this.caseId,
					new Report("abuse", "用户投诉的事实", LocalDate.of(2026, 9, 1), List.of(),
							List.of(upload("violation-evidence")), Optional.empty()))
			.id();
		this.walk.look();
		return id;
	}

	private void set(String timer, Instant due) {
		String job = this.management.createJobQuery()
			.processInstanceId(this.walk.of("Violation").getId())
			.activityId(timer)
			.singleResult()
			.getId();
		this.management.setJobDuedate(job, Date.from(due));
	}

	private List<String> recounted() {
		return this.audit.of(this.caseId)
			.stream()
			.filter((line) -> line.action().equals("date-recounted"))
			.map(AuditLine::detail)
			.toList();
	}

	private Instant due() {
		return this.walk.open("UserTask_ConfirmSignature").getDueDate().toInstant();
	}

	private void due(Instant due) {
		Task task = this.walk.open("UserTask_ConfirmSignature");
		task.setDueDate(Date.from(due));
		this.taskService.saveTask(task);
	}

}
