package org.ruzhu.portal.shell.process;

import java.time.Instant;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * A job of the engine with its model element.
 *
 * @param due when it is due; null for a job that runs at once
 */
record WaitingJob(String processInstanceId, FlowElement element, boolean timer, boolean exhausted, Instant due) {

	boolean isAttachedTo(String elementId) {
		return this.element instanceof BoundaryEvent boundary && boundary.getAttachedTo().getId().equals(elementId);
	}

	/** Whether it is a timer that cancels this element when it fires. */
	boolean cutsOff(String elementId) {
		return this.timer && isAttachedTo(elementId) && ((BoundaryEvent) this.element).cancelActivity();
	}

	/** Whether it only reminds of what it is attached to. */
	boolean isReminder() {
		return this.timer && this.element instanceof BoundaryEvent boundary && !boundary.cancelActivity();
	}

	boolean isBoundary() {
		return this.element instanceof BoundaryEvent;
	}

}
