package org.ruzhu.platform.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Finds the path through a model without interruptions. */
public final class HappyPath {

	private HappyPath() {
	}

	/** The ids of all nodes that can be reached without a boundary event. */
	public static Set<String> of(BpmnModelInstance model) {
		return from(model.getModelElementsByType(StartEvent.class));
	}

	/** The ids of these nodes and of all that can be reached from them likewise. */
	public static Set<String> from(Collection<? extends FlowNode> nodes) {
		Set<String> reached = new HashSet<>();
		Deque<FlowNode> ahead = new ArrayDeque<>(nodes);
		while (!ahead.isEmpty()) {
			FlowNode node = ahead.pop();
			if (reached.add(node.getId())) {
				ahead.addAll(node.getSucceedingNodes().list());
			}
		}
		return reached;
	}

}
