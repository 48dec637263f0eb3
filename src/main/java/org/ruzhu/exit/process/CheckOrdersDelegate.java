package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.exit.ExitSteps;

import org.springframework.stereotype.Component;

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
