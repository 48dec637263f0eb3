package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Reconciliations;

/** Gets a day's bill and holds it against our records. */
@Component
class ReconcileDayDelegate implements JavaDelegate {

	private final Reconciliations reconciliations;

	ReconcileDayDelegate(Reconciliations reconciliations) {
		this.reconciliations = reconciliations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.removeVariable(ReconcilePaymentsProcess.TREATMENT);
		long bill = ReconcilePaymentsProcess.billId(execution);
		execution.setVariable(ReconcilePaymentsProcess.OUTCOME, this.reconciliations.reconcile(bill).name());
		execution.setVariable(ReconcilePaymentsProcess.PROBLEM, this.reconciliations.get(bill).problem());
	}

}
