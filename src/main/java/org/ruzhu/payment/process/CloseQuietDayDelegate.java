package org.ruzhu.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.payment.Reconciliations;

import org.springframework.stereotype.Component;

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
