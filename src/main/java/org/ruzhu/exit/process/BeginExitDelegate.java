package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.exit.Exits;

import org.springframework.stereotype.Component;

/** The case begins to leave; without a receipt to return, the refund's days are known. */
@Component
class BeginExitDelegate implements JavaDelegate {

	private final Exits exits;

	private final Receipts receipts;

	BeginExitDelegate(Exits exits, Receipts receipts) {
		this.exits = exits;
		this.receipts = receipts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		this.exits.begin(caseId);
		boolean outstanding = !this.receipts.outstanding(caseId).isEmpty();
		execution.setVariable(ExitProcess.RECEIPT_OUTSTANDING, outstanding);
		if (!outstanding) {
			execution.setVariable(ExitProcess.RECEIPT_RETURNED_ON, this.exits.settle(caseId).toString());
		}
	}

}
