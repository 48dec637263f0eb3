package org.ruzhu.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.payment.Reconciliations;

import org.springframework.stereotype.Component;

/** A day is over: its bill is asked for at every gateway. */
@Component
class BeginReconciliationsDelegate implements JavaDelegate {

	private final Reconciliations reconciliations;

	BeginReconciliationsDelegate(Reconciliations reconciliations) {
		this.reconciliations = reconciliations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reconciliations.beginAll();
	}

}
