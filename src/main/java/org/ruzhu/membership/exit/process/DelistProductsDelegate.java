package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;

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
