package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;
import org.ruzhu.money.receipt.Receipts;

/** The case begins to leave. */
@Component
class BeginExitDelegate implements JavaDelegate {

	private final ExitSteps steps;

	private final Receipts receipts;

	BeginExitDelegate(ExitSteps steps, Receipts receipts) {
		this.steps = steps;
		this.receipts = receipts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		execution.setVariable(ExitProcess.EXIT_GROUND, this.steps.begin(caseId).name());
		execution.setVariable(ExitProcess.RECEIPT_OUTSTANDING, !this.receipts.outstanding(caseId).isEmpty());
	}

}
