package org.ruzhu.money.payment.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Purpose;
import org.ruzhu.provider.cases.CaseProcesses;

/** The steps of the models PayDeposit and PayCertificationFee that wait for money. */
@Component
public class WaitingSteps {

	private static final Map<Purpose, String> MESSAGES = Map.of(Purpose.DEPOSIT, "deposit-paid-online", Purpose.FEE,
			"fee-paid-online");

	/**
	 * The variable that says whether money was received; read by the model's gateways.
	 */
	private static final String TRANSFER = "transfer";

	private static final String RECEIVED = "received";

	private final CaseProcesses processes;

	WaitingSteps(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Whether exactly one step of the case waits for money of this purpose. */
	public boolean isWaiting(String caseId, Purpose purpose) {
		return this.processes.waiting(MESSAGES.get(purpose), caseId) == 1;
	}

	/** Resumes the waiting step, because the money has arrived. */
	public void goOn(String caseId, Purpose purpose) {
		this.processes.tellOne(MESSAGES.get(purpose), caseId, Map.of(TRANSFER, RECEIVED));
	}

}
