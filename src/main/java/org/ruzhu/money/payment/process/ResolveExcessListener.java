package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Payments;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records finance's decision on an excess. */
@Component
class ResolveExcessListener implements TaskListener {

	private final Payments payments;

	ResolveExcessListener(Payments payments) {
		this.payments = payments;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		switch (answer.optional(ResolvePaymentProcess.EXCESS)) {
			case "return" -> this.payments.beginReturn(ResolvePaymentProcess.paymentId(task));
			case "keep" -> this.payments.keepExcess(ResolvePaymentProcess.paymentId(task),
					answer.optional(ResolvePaymentProcess.REASON));
			default -> throw new InvalidAnswerException(ResolvePaymentProcess.EXCESS, "payment.excess.none");
		}
		answer.forget(ResolvePaymentProcess.REASON);
	}

}
