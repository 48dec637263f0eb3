package org.ruzhu.membership.violation.process;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.market.DateRecounted;
import org.ruzhu.membership.violation.Sanctions;
import org.ruzhu.platform.calendar.Deadline;

/** Keeps the last day for an appeal with the violation, when it is counted anew. */
@Component
class RecountedAppeals {

	private final RuntimeService runtime;

	private final Sanctions sanctions;

	RecountedAppeals(RuntimeService runtime, Sanctions sanctions) {
		this.runtime = runtime;
		this.sanctions = sanctions;
	}

	@EventListener
	void on(DateRecounted date) {
		if (ViolationProcess.APPEAL.equals(date.element())) {
			String violation = (String) this.runtime.getVariable(date.instanceId(), ViolationProcess.VIOLATION_ID);
			this.sanctions.allowAppeal(violation, Deadline.told(date.at()));
		}
	}

}
