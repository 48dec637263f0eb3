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

	private static final String RECEIPT_NUMBER = "receiptNumber";

	private static final String RECEIPT_NOT_NEEDED = "receipt-not-needed";

	private final CaseProcesses processes;

	SendReceiptProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the model for a receipt. */
	public void start(OnboardingCase theCase, String receiptNumber) {
		this.processes.start(KEY, theCase, Map.of(RECEIPT_NUMBER, receiptNumber));
	}

	/** Ends the model for every receipt of a case that is not sent yet. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, RECEIPT_NOT_NEEDED);
	}

	static String receiptNumber(VariableScope scope) {
		return (String) scope.getVariable(RECEIPT_NUMBER);
	}

}
