package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Payments;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records what finance decides about an excess. */
@Component
class SettleExcessListener implements TaskListener {

	private final Payments payments;

	SettleExcessListener(Payments payments) {
		this.payments = payments;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		switch (answer.optional(SettlePaymentProcess.EXCESS)) {
			case "return" -> this.payments.beginReturn(SettlePaymentProcess.paymentId(task));
			case "keep" -> this.payments.keepExcess(SettlePaymentProcess.paymentId(task),
					answer.optional(SettlePaymentProcess.REASON));
			default -> throw new InvalidAnswerException(SettlePaymentProcess.EXCESS, "payment.excess.none");
		}
		answer.forget(SettlePaymentProcess.REASON);
	}

}
