package org.ruzhu.money.payment.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

/** The model ReconcilePayments: its names, and the calls out to it. */
@Component
public class ReconcilePaymentsProcess {

	static final String DAY_OVER = "day-over";

	/** What has become of asking for the bill; a gateway asks. */
	static final String OUTCOME = "outcome";

	/** Where the bill could not be read; finance reads it. */
	static final String PROBLEM = "billProblem";

	/** What finance decides: again or leave; a gateway asks. */
	static final String TREATMENT = "treatment";

	static final String REASON = "reason";

	private static final String BILL_ID = "billId";

	private final RuntimeService runtime;

	ReconcilePaymentsProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Starts with a day of a gateway that is over. */
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
