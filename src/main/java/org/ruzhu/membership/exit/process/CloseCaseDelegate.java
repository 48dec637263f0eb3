package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;

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
