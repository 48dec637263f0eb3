package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.exit.ExitSteps;

import org.springframework.stereotype.Component;

/** The case is closed. */
@Component
class CloseCaseDelegate implements JavaDelegate {

	private final ExitSteps steps;

	CloseCaseDelegate(ExitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.close(execution.getProcessBusinessKey());
	}

}
