package org.ruzhu.money.payment.process;

import java.math.BigDecimal;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCases;

/** The model ResolvePayment: its names, and the calls to the engine. */
@Component
public class ResolvePaymentProcess {

	static final String KEY = "ResolvePayment";

	/** Whether a step waited for the money; read by a gateway of the model. */
	static final String PAYMENT_DUE = "paymentDue";

	/** Finance's decision: return or keep; read by a gateway of the model. */
	static final String EXCESS = "excess";

	/** Whether the excess was returned; read by a gateway of the model. */
	static final String RETURNED = "returned";

	/**
	 * Whether the payment gateway is still completing the return; read by a gateway of
	 * the model.
	 */
	static final String UNDER_WAY = "underWay";

	static final String REASON = "reason";

	private static final String EXCESS_REFUNDED = "excess-refunded";

	private static final String PAYMENT_ID = "paymentId";

	private final CaseProcesses processes;

	private final OnboardingCases cases;

	ResolvePaymentProcess(CaseProcesses processes, OnboardingCases cases) {
		this.processes = processes;
		this.cases = cases;
	}

	/** Starts the model for a payment that matches an order. */
	public void start(OnlinePayment payment) {
		this.processes.start(KEY, this.cases.get(payment.caseId()),
				Map.of(PAYMENT_ID, payment.id(), "paymentAmount",
						BigDecimal.valueOf(payment.amountFen(), 2).toPlainString(), "paymentReference",
						payment.transactionId()));
	}

	/**
	 * Ends finance's decisions about a case's excess, which went back with the deposit.
	 */
	public void leaveUndecided(String caseId) {
		this.processes.tell(KEY, caseId, EXCESS_REFUNDED);
	}

	static long paymentId(VariableScope scope) {
		return ((Number) scope.getVariable(PAYMENT_ID)).longValue();
	}

}
