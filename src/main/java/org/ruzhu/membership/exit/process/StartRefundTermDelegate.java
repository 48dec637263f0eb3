package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;

/** The refund's days are known. */
@Component
class StartRefundTermDelegate implements JavaDelegate {

	private final ExitSteps steps;

	StartRefundTermDelegate(ExitSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		execution.setVariable(ExitProcess.RECEIPT_RETURNED_ON, this.steps.settle(caseId).toString());
	}

}
