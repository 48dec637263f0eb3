package org.ruzhu.membership.violation.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.calendar.Deadline;

/** Tells the model whether and when measures end. */
@Component("violationMeasures")
public class ViolationMeasures {

	private final Violations violations;

	ViolationMeasures(Violations violations) {
		this.violations = violations;
	}

	/** Whether one of them lasts for a number of days. */
	public boolean isTimed(DelegateExecution execution) {
		return this.violations.get(ViolationProcess.id(execution)).endsAt().isPresent();
	}

	/** When they are over: after their last day. */
	public Date end(DelegateExecution execution) {
		return Date.from(Deadline.passed(this.violations.get(ViolationProcess.id(execution)).endsAt().orElseThrow()));
	}

}
