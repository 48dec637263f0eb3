package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.Answers;

/** Records how the provider returns the receipt. */
@Component
class ReturnReceiptListener implements TaskListener {

	private final Receipts receipts;

	ReturnReceiptListener(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String route = answer.text(ExitProcess.RETURN_ROUTE);
		String trackingNumber = "courier".equals(route) ? answer.text("trackingNumber") : "";
		this.receipts.announceReturn(task.getExecution().getProcessBusinessKey(), route, trackingNumber);
	}

}
