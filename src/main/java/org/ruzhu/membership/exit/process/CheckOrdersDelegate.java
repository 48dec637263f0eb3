package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;

/** Looks whether orders have to be refunded before anything else. */
@Component
class CheckOrdersDelegate implements JavaDelegate {

	private final ExitSteps steps;

	CheckOrdersDelegate(ExitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		execution.setVariable(ExitProcess.ORDERS_UNFINISHED, this.steps.areOrdersUnfinished(caseId));
	}

}
