package org.ruzhu.violation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ruzhu.violation.Violations;
import org.springframework.stereotype.Component;

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
