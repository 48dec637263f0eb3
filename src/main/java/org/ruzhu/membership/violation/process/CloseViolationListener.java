package org.ruzhu.membership.violation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violations;

/** Nothing is to come any more of a violation, however its process ends. */
@Component
class CloseViolationListener implements ExecutionListener {

	private final Violations violations;

	CloseViolationListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.violations.close(ViolationProcess.id(execution));
	}

}
