package org.ruzhu.portal.shell.process;

import java.time.Instant;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

import org.ruzhu.platform.engine.ElementProperties;

/**
 * A job of the engine with its model element.
 *
 * @param due when it is due; null for a job that runs at once
 */
record WaitingJob(String processInstanceId, FlowElement element, boolean timer, boolean exhausted, Instant due) {

	/** The property of a timer that is a date of the case to nobody. */
	private static final String NO_DATE = "noDate";

	/** The step that is under way: the element, or what a timer is a part of. */
	String step() {
		return scope().map(SubProcess::getId).orElse(this.element.getId());
	}

	/** The name of that step. */
	String stepName() {
		return scope().map(SubProcess::getName).orElse(this.element.getName());
	}

	private Optional<SubProcess> scope() {
		return Optional.of(this.element)
			.filter((element) -> this.timer)
			.map(FlowElement::getParentElement)
			.filter(SubProcess.class::isInstance)
			.map(SubProcess.class::cast);
	}

	boolean isAttachedTo(String elementId) {
		return this.element instanceof BoundaryEvent boundary && boundary.getAttachedTo().getId().equals(elementId);
	}

	/** Whether it is a timer that cancels this element when it fires. */
	boolean cutsOff(String elementId) {
		return this.timer && isAttachedTo(elementId) && ((BoundaryEvent) this.element).cancelActivity();
	}

	/** Whether it only reminds: of what it is attached to, or as its model says. */
	boolean isReminder() {
		return this.timer && ((this.element instanceof BoundaryEvent boundary && !boundary.cancelActivity())
				|| ElementProperties.of(this.element).containsKey(NO_DATE));
	}

	boolean isBoundary() {
		return this.element instanceof BoundaryEvent;
	}

}
