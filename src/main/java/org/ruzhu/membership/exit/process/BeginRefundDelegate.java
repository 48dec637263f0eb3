package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;

/** Sets aside what goes back, before the bank is asked for the first time. */
@Component
class BeginRefundDelegate implements JavaDelegate {

	private final ExitSteps steps;

	BeginRefundDelegate(ExitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.beginRefund(execution.getProcessBusinessKey());
	}

}
