package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.exit.ExitSteps;

import org.springframework.stereotype.Component;

/** The case begins to leave; without a receipt to return, the refund's days are known. */
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
		this.steps.begin(caseId);
		boolean outstanding = !this.receipts.outstanding(caseId).isEmpty();
		execution.setVariable(ExitProcess.RECEIPT_OUTSTANDING, outstanding);
		if (!outstanding) {
			execution.setVariable(ExitProcess.RECEIPT_RETURNED_ON, this.steps.settle(caseId).toString());
		}
	}

}
