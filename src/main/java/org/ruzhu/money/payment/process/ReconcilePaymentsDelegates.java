package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.payment.Reconciliations;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model ReconcilePayments, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ReconcilePaymentsDelegates {

	/** Begins the reconciliation of every past day at every gateway. */
	@Bean
	JavaDelegate beginReconciliationsDelegate(Reconciliations reconciliations) {
		return (execution) -> reconciliations.beginAll();
	}

	/** Downloads a day's bill and compares it with our records. */
	@Bean
	JavaDelegate reconcileDayDelegate(Reconciliations reconciliations) {
		return (execution) -> {
			execution.removeVariable(ReconcilePaymentsProcess.TREATMENT);
			long bill = ReconcilePaymentsProcess.billId(execution);
			execution.setVariable(ReconcilePaymentsProcess.OUTCOME, reconciliations.reconcile(bill).name());
			execution.setVariable(ReconcilePaymentsProcess.PROBLEM, reconciliations.get(bill).problem());
		};
	}

	/** Closes a day without a bill, because nothing happened on it. */
	@Bean
	JavaDelegate closeQuietDayDelegate(Reconciliations reconciliations) {
		return on(ReconcilePaymentsProcess::billId, reconciliations::closeQuiet);
	}

}
