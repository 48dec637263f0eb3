package org.ruzhu.money.payment.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Purpose;

/** The steps of the models PayDeposit and PayCertificationFee that wait for money. */
@Component
public class WaitingSteps {

	private static final Map<Purpose, String> MESSAGES = Map.of(Purpose.DEPOSIT, "deposit-paid-online", Purpose.FEE,
			"fee-paid-online");

	/** What the model's gateways ask of money that came in, whichever way. */
	private static final String TRANSFER = "transfer";

	private static final String RECEIVED = "received";

	private final RuntimeService runtimeService;

	WaitingSteps(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Whether a step of the case waits for money of this purpose. */
	public boolean isWaiting(String caseId, String marketId, Purpose purpose) {
		return this.runtimeService.createExecutionQuery()
			.messageEventSubscriptionName(MESSAGES.get(purpose))
			.processInstanceBusinessKey(caseId)
			.tenantIdIn(marketId)
			.count() == 1;
	}

	/** Tells the step that the money has come. */
	public void goOn(String caseId, String marketId, Purpose purpose) {
		this.runtimeService.createMessageCorrelation(MESSAGES.get(purpose))
			.processInstanceBusinessKey(caseId)
			.tenantId(marketId)
			.setVariable(TRANSFER, RECEIVED)
			.correlate();
	}

}
