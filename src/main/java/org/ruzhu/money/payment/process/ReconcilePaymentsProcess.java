package org.ruzhu.money.payment.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

/** The model ReconcilePayments: its names, and the calls to the engine. */
@Component
public class ReconcilePaymentsProcess {

	static final String DAY_OVER = "day-over";

	/** The outcome of asking for the bill; read by a gateway of the model. */
	static final String OUTCOME = "outcome";

	/** Where the bill could not be parsed; shown to finance. */
	static final String PROBLEM = "billProblem";

	/** Finance's decision: again or leave; read by a gateway of the model. */
	static final String TREATMENT = "treatment";

	static final String REASON = "reason";

	private static final String BILL_ID = "billId";

	private final RuntimeService runtime;

	ReconcilePaymentsProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Starts the model for a past day of a payment gateway. */
	public void start(long billId, String gateway, LocalDate day) {
		this.runtime.createMessageCorrelation(DAY_OVER)
			.processInstanceBusinessKey("bill-" + gateway + "-" + day)
			.setVariable(BILL_ID, billId)
			.setVariable("gateway", gateway)
			.setVariable("billDay", day.toString())
			.setVariable("evidencePage", "/staff/payments")
			.correlateStartMessage();
	}

	static long billId(VariableScope scope) {
		return ((Number) scope.getVariable(BILL_ID)).longValue();
	}

}
