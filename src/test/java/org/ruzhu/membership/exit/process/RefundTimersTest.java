package org.ruzhu.membership.exit.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class RefundTimersTest extends JourneyTest {

	@Autowired
	private RefundTimers timers;

	@Autowired
	private Exits exits;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private AuditLog audit;

	private Instant due;

	@BeforeEach
	void aRefundThatRunsIntoTheNextYear() {
		beListed("api");
		Walk.itIs(Instant.parse("2026-12-11T02:00:00Z"));
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-12-11"));
		this.due = this.walk.due("Timer_RefundDue");
	}

	@Test
	void aTimerThatCountedByAnotherCalendarMoves() {
		Job timer = this.managementService.createJobQuery()
			.processInstanceId(this.walk.of("Exit").getId())
			.activityId("Timer_RefundDue")
			.singleResult();
		this.managementService.setJobDuedate(timer.getId(), Date.from(this.due.minus(Duration.ofDays(3))));

		this.timers.recompute();

		assertThat(this.walk.due("Timer_RefundDue")).isEqualTo(this.due);
		assertThat(this.audit.of(this.caseId)).filteredOn("action", "refund-rescheduled")
			.extracting(AuditLine::detail)
			.containsExactly(this.due.toString());
	}

	@Test
	void aTimerOfAnotherHourMovesAndItsDayIsNotToldAnew() {
		Job timer = this.managementService.createJobQuery()
			.processInstanceId(this.walk.of("Exit").getId())
			.activityId("Timer_RefundDue")
			.singleResult();
		this.managementService.setJobDuedate(timer.getId(), Date.from(this.due.plus(Duration.ofHours(4))));

		this.timers.recompute();

		assertThat(this.walk.due("Timer_RefundDue")).isEqualTo(this.due);
		assertThat(this.audit.of(this.caseId)).extracting(AuditLine::action).doesNotContain("refund-rescheduled");
	}

	@Test
	void aTimerThatIsRightStaysAsItIs() {
		this.timers.recompute();

		assertThat(this.walk.due("Timer_RefundDue")).isEqualTo(this.due);
		assertThat(this.audit.of(this.caseId)).extracting(AuditLine::action).doesNotContain("refund-rescheduled");
	}

}
