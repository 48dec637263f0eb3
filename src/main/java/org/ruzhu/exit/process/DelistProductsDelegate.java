package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.exit.ExitSteps;

import org.springframework.stereotype.Component;

/** Takes the products of the leaving provider off the shelf. */
@Component
class DelistProductsDelegate implements JavaDelegate {

	private final ExitSteps steps;

	DelistProductsDelegate(ExitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.delist(execution.getProcessBusinessKey());
	}

}
