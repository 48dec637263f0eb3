package org.ruzhu.money.receipt.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.text.PlainText;

/** Records how finance sent the original of a receipt. */
@Component
class SendReceiptListener implements TaskListener {

	private static final String COURIER = "courier";

	private static final String COURIER_NUMBER = "courierNumber";

	private static final String SENT_ON = "sentOn";

	private final Receipts receipts;

	SendReceiptListener(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		this.receipts.send(SendReceiptProcess.receiptNumber(task), answer.text(COURIER),
				PlainText.narrow(answer.text(COURIER_NUMBER)), answer.day(SENT_ON));
		answer.forget(COURIER, COURIER_NUMBER, SENT_ON);
	}

}
