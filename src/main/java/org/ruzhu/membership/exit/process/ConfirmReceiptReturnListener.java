package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitSteps;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Records whether the receipt is back. It also sets the day for exits of earlier model
 * versions.
 */
@Component
class ConfirmReceiptReturnListener implements TaskListener {

	private final Receipts receipts;

	private final ExitSteps steps;

	ConfirmReceiptReturnListener(Receipts receipts, ExitSteps steps) {
		this.receipts = receipts;
		this.steps = steps;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String found = answer.optional(ExitProcess.RECEIPT_RETURN);
		switch (found) {
			case "returned" -> this.receipts.takeBack(caseId, answer.day(ExitProcess.RECEIPT_RETURNED_ON));
			case "waived" -> this.receipts.waive(caseId, answer.optional(ExitProcess.REASON));
			case "missing" -> this.receipts.miss(caseId, answer.optional(ExitProcess.REASON));
			default -> throw new InvalidAnswerException(ExitProcess.RECEIPT_RETURN, "exit.receiptReturn.none");
		}
		answer.forget(ExitProcess.REASON, ExitProcess.RECEIPT_RETURNED_ON);
		task.getExecution().setVariable(ExitProcess.RECEIPT_RETURNED_ON, this.steps.refundFrom(caseId).toString());
	}

}
