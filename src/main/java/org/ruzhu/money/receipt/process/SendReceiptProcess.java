package org.ruzhu.money.receipt.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model SendReceipt: its names, and the calls to the engine. */
@Component
public class SendReceiptProcess {

	static final String KEY = "SendReceipt";

	/** The model that the deposit is paid by, its ticket included. */
	private static final String PAY_DEPOSIT = "PayDeposit";

	private static final String RECEIPT_NUMBER = "receiptNumber";

	private static final String RECEIPT_NOT_NEEDED = "receipt-not-needed";

	private static final String TICKET_CONFIRMED = "ticket-confirmed";

	private final CaseProcesses processes;

	SendReceiptProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the model for a receipt. */
	public void start(OnboardingCase theCase, String receiptNumber) {
		this.processes.start(KEY, theCase, Map.of(RECEIPT_NUMBER, receiptNumber));
	}

	boolean isDepositBeingPaid(String caseId) {
		return !this.processes.running(PAY_DEPOSIT, caseId).isEmpty();
	}

	/** Goes on with every receipt of a case that waits for the ticket. */
	public void goOn(String caseId) {
		this.processes.tell(KEY, caseId, TICKET_CONFIRMED);
	}

	/** Ends the model for every receipt of a case that is not sent yet. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, RECEIPT_NOT_NEEDED);
	}

	static String receiptNumber(VariableScope scope) {
		return (String) scope.getVariable(RECEIPT_NUMBER);
	}

}
