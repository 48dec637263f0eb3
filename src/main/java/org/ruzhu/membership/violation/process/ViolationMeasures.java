package org.ruzhu.membership.violation.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violations;

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

	/** When they end. */
	public Date end(DelegateExecution execution) {
		return Date.from(this.violations.get(ViolationProcess.id(execution)).endsAt().orElseThrow());
	}

}
