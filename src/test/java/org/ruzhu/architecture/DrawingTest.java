package org.ruzhu.architecture;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A diagram is read by people: every part of it says what it is. */
class DrawingTest {

	private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(StartEvent.class, "StartEvent_",
			EndEvent.class, "EndEvent_", UserTask.class, "UserTask_", ServiceTask.class, "ServiceTask_",
			CallActivity.class, "CallActivity_", SubProcess.class, "SubProcess_", ExclusiveGateway.class, "Gateway_",
			IntermediateThrowEvent.class, "Event_");

	@Test
	void everyNodeHasALabelThatChineseReadersCanRead() {
		assertThat(Drawings.all(FlowNode.class))
			.allSatisfy((node) -> assertThat(node.getName()).as(Drawings.place(node)).matches(".*\\p{IsHan}.*"));
	}

	@Test
	void everyIdSaysWhatItIsAndNoneIsMadeByATool() {
		PREFIXES.forEach((type, prefix) -> assertThat(Drawings.all(type)).allSatisfy(
				(node) -> assertThat(node.getId()).as(Drawings.place(node)).matches(prefix + "[A-Z][A-Za-z]+")));
		assertThat(Drawings.all(FlowElement.class)).allSatisfy(
				(element) -> assertThat(element.getId()).as(Drawings.place(element)).doesNotMatch("\\w+_[0-9a-z]{7}"));
	}

	@Test
	void aTimerIsCalledATimer() {
		assertThat(Drawings.all(TimerEventDefinition.class)).isNotEmpty()
			.filteredOn((timer) -> !(timer.getParentElement() instanceof StartEvent))
			.allSatisfy((timer) -> assertThat(((CatchEvent) timer.getParentElement()).getId()).startsWith("Timer_"));
	}

	@Test
	void aGatewayAsksAQuestionAndEveryWayOutAnswersIt() {
		List<ExclusiveGateway> forks = Drawings.all(ExclusiveGateway.class)
			.stream()
			.filter((gateway) -> gateway.getOutgoing().size() > 1)
			.toList();
		assertThat(forks).isNotEmpty().allSatisfy((gateway) -> {
			assertThat(gateway.getName()).as(Drawings.place(gateway)).endsWith("？");
			assertThat(gateway.getDefault()).as(Drawings.place(gateway)).isNotNull();
			assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName)
				.as(Drawings.place(gateway))
				.doesNotContainNull()
				.doesNotHaveDuplicates();
			assertThat(gateway.getOutgoing()).filteredOn((flow) -> flow != gateway.getDefault())
				.allSatisfy((flow) -> assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull());
		});
	}

	@Test
	void everyModelSaysWhatItIsForAndHowLongItsHistoryIsKept() {
		assertThat(Drawings.all(Process.class)).hasSameSizeAs(Drawings.MODELS.keySet()).allSatisfy((process) -> {
			assertThat(process.getDocumentations()).as(process.getId()).isNotEmpty();
			assertThat(process.getCamundaHistoryTimeToLiveString()).as(process.getId()).isEqualTo("P3650D");
			assertThat(process.isCamundaStartableInTasklist()).as(process.getId()).isFalse();
		});
	}

	@Test
	void everyNodeIsDrawn() {
		assertThat(Drawings.all(FlowNode.class))
			.allSatisfy((node) -> assertThat(node.getDiagramElement()).as(Drawings.place(node)).isNotNull());
		assertThat(Drawings.all(SequenceFlow.class))
			.allSatisfy((flow) -> assertThat(flow.getDiagramElement()).as(Drawings.place(flow)).isNotNull());
	}

	@Test
	void aReminderNeverInterruptsAndWhateverInterruptsEndsElsewhere() {
		assertThat(Drawings.all(BoundaryEvent.class)).filteredOn((event) -> event.getId().contains("Remind"))
			.isNotEmpty()
			.allSatisfy((event) -> assertThat(event.cancelActivity()).as(Drawings.place(event)).isFalse());
	}

}
