package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Reconciliations;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records finance's decision on a bill that could not be obtained or parsed. */
@Component
class TreatBillListener implements TaskListener {

	private final Reconciliations reconciliations;

	TreatBillListener(Reconciliations reconciliations) {
		this.reconciliations = reconciliations;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		long bill = ReconcilePaymentsProcess.billId(task);
		switch (answer.optional(ReconcilePaymentsProcess.TREATMENT)) {
			case "again" -> this.reconciliations.askAgain(bill);
			case "leave" -> this.reconciliations.leave(bill, answer.optional(ReconcilePaymentsProcess.REASON));
			default -> throw new InvalidAnswerException(ReconcilePaymentsProcess.TREATMENT, "payment.bill.none");
		}
		answer.forget(ReconcilePaymentsProcess.REASON);
	}

}
