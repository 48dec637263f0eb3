package org.ruzhu.membership.refundcase.process;

import java.math.BigDecimal;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.refundcase.RefundCase;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model DeductRefund: its names, and the calls to the engine. */
@Component
public class DeductRefundProcess {

	static final String KEY = "DeductRefund";

	/** Finance's decision: deduct or dismiss; read by a gateway of the model. */
	static final String REFUND_FINDING = "refundFinding";

	static final String REASON = "reason";

	private static final String REFUND_CASE_ID = "refundCaseId";

	private final CaseProcesses processes;

	DeductRefundProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the model for a refund case that operations reported. */
	public void start(OnboardingCase theCase, RefundCase reported) {
		this.processes.start(KEY, theCase, Map.of(REFUND_CASE_ID, reported.id(), "refundOrder", reported.orderId(),
				"refundAmount", BigDecimal.valueOf(reported.amountFen(), 2).toPlainString()));
	}

	static long refundCaseId(VariableScope scope) {
		return ((Number) scope.getVariable(REFUND_CASE_ID)).longValue();
	}

}
