package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Reconciliations;

/** There is no bill of a day on which nothing happened. */
@Component
class CloseQuietDayDelegate implements JavaDelegate {

	private final Reconciliations reconciliations;

	CloseQuietDayDelegate(Reconciliations reconciliations) {
		this.reconciliations = reconciliations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reconciliations.closeQuiet(ReconcilePaymentsProcess.billId(execution));
	}

}
