package org.ruzhu.journey;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.ruzhu.notice.Delivery;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("DeliverNotice")
class DeliverNoticeProcessTest extends JourneyTest {

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Test
	void aDeliveryLeavesOnItsOwnAfterTheJourneyHasGoneOn() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		ProcessInstance deliver = this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("DeliverNotice")
			.variableValueEquals("deliveryId", lastDelivery().id())
			.singleResult();
		assertThat(deliver).isWaitingAt("ServiceTask_DeliverNotice");
		assertThat(lastDelivery().state()).isEqualTo(Delivery.State.PENDING);
		this.managementService.executeJob(
				this.managementService.createJobQuery().processInstanceId(deliver.getId()).singleResult().getId());
		assertThat(deliver).isEnded().hasPassed("EndEvent_NoticeDelivered");
		assertThat(lastDelivery().state()).isIn(Delivery.State.SENT, Delivery.State.RECORDED);
	}

}
