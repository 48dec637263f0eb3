package org.ruzhu.market.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A case of a model that an earlier version brought, with a reminder and a lapse. */
@RuzhuTest
class EarlierLapsesTest {

	private static final Date AFTERNOON = Date.from(Instant.parse("2026-10-13T06:30:00Z"));

	@Autowired
	private EarlierLapses lapses;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private String deployment;

	private String instance;

	@BeforeEach
	void aCaseOfAnEarlierModel() {
		this.deployment = this.repository.createDeployment()
			.tenantId("tencent-classic")
			.addModelInstance("earlier.bpmn",
					Bpmn.createExecutableProcess("Earlier")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.userTask("UserTask_Earlier")
						.boundaryEvent("Timer_EarlierLapse")
						.timerWithDate("${promises.since(execution, 'top-up', made)}")
						.endEvent()
						.moveToActivity("UserTask_Earlier")
						.boundaryEvent("Timer_EarlierReminder")
						.cancelActivity(false)
						.timerWithDate("${promises.since(execution, 'top-up-reminder', made)}")
						.endEvent()
						.done())
			.deploy()
			.getId();
		this.instance = this.runtime
			.startProcessInstanceByKey("Earlier", Map.of("made", Date.from(Instant.parse("2026-09-28T03:00:00Z"))))
			.getId();
		this.management.createJobQuery()
			.processInstanceId(this.instance)
			.list()
			.forEach((job) -> this.management.setJobDuedate(job.getId(), AFTERNOON));
	}

	@AfterEach
	void itIsGone() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void aLapseWithinItsDayMovesToTheEndOfItAndStaysThere() {
		this.lapses.move();
		assertThat(due("Timer_EarlierLapse")).isEqualTo("2026-10-13T16:00:00Z");
		this.lapses.move();
		assertThat(due("Timer_EarlierLapse")).isEqualTo("2026-10-13T16:00:00Z");
	}

	@Test
	void aReminderStaysInItsOfficeHours() {
		this.lapses.move();
		assertThat(due("Timer_EarlierReminder")).isEqualTo(AFTERNOON.toInstant());
	}

	private Instant due(String timer) {
		Job job = this.management.createJobQuery().processInstanceId(this.instance).activityId(timer).singleResult();
		return job.getDuedate().toInstant();
	}

}
