package org.ruzhu.journey;

import java.time.Duration;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.ruzhu.notice.Delivery;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("DeliverNotice")
class DeliverNoticeProcessTest extends JourneyTest {

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aDeliveryLeavesOnItsOwnAfterTheJourneyHasGoneOn() {
		ProcessInstance deliver = mailTheLink();
		assertThat(deliver).isWaitingAt("ServiceTask_DeliverNotice");
		assertThat(lastDelivery().state()).isEqualTo(Delivery.State.PENDING);
		this.managementService.executeJob(job(deliver).getId());
		assertThat(deliver).isEnded().hasPassed("EndEvent_NoticeDelivered");
		assertThat(lastDelivery().state()).isIn(Delivery.State.SENT, Delivery.State.RECORDED);
	}

	@Test
	void aDeliveryThatFailsIsTriedEverMoreSeldomAndTheJourneyGoesOn() {
		ProcessInstance deliver = mailTheLink();
		this.jdbc.sql("update notice_delivery set channel = 'pigeon' where id = ?").param(lastDelivery().id()).update();
		fail(deliver);
		assertThat(job(deliver).getDuedate().toInstant()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(1)));
		fail(deliver);
		assertThat(job(deliver).getDuedate().toInstant()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(5)));
		while (job(deliver).getRetries() > 0) {
			fail(deliver);
		}
		assertThat(deliver).isWaitingAt("ServiceTask_DeliverNotice");
		assertThat(this.runtimeService.createIncidentQuery().processInstanceId(deliver.getProcessInstanceId()).count())
			.isOne();
		followTheLink();
		assertThat(this.walk.of("Register")).isWaitingAt("ServiceTask_SendMobileCode");
	}

	private ProcessInstance mailTheLink() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("DeliverNotice")
			.variableValueEquals("deliveryId", lastDelivery().id())
			.singleResult();
	}

	private void fail(ProcessInstance deliver) {
		assertThatException().isThrownBy(() -> this.managementService.executeJob(job(deliver).getId()))
			.withStackTraceContaining("Delivery " + lastDelivery().id() + " failed");
		assertThat(lastDelivery().state()).isEqualTo(Delivery.State.FAILED);
		assertThat(lastDelivery().lastError()).contains("pigeon");
	}

	private Job job(ProcessInstance deliver) {
		return this.managementService.createJobQuery().processInstanceId(deliver.getId()).singleResult();
	}

}
