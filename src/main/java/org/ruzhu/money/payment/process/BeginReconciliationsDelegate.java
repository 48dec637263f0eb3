package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Reconciliations;

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
