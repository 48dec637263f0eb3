package org.ruzhu.money.invoice.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.InvoiceCorrection;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model CorrectInvoice: its names, and the calls to the engine. */
@Component
public class CorrectInvoiceProcess {

	static final String KEY = "CorrectInvoice";

	static final String STATE_DEDUCTION = "UserTask_StateDeduction";

	static final String RETURN_INVOICE = "UserTask_ReturnInvoice";

	static final String BRING_RED_LETTER_FORM = "UserTask_BringRedLetterForm";

	/** Whether it is issued; read by a gateway of the model. */
	static final String ALREADY_ISSUED = "invoiceAlreadyIssued";

	/** Whether the provider has it; read by a gateway of the model. */
	static final String HANDED_OVER = "invoiceHandedOver";

	/** What the provider has to bring, by the table; read by a gateway of the model. */
	static final String CORRECTION_WAY = "correctionWay";

	/** Finance's decision: corrected or handed-back; read by a gateway of the model. */
	static final String CORRECTION_DECISION = "correctionDecision";

	static final String REASON = "reason";

	private static final String CORRECTION_ID = "invoiceCorrectionId";

	private final CaseProcesses processes;

	CorrectInvoiceProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the model for an invoice that is wrong. */
	public void start(OnboardingCase theCase, Invoice invoice, InvoiceCorrection correction) {
		this.processes.start(KEY, theCase,
				Map.of(IssueInvoiceProcess.INVOICE_ID, invoice.id().toString(), CORRECTION_ID, correction.id()));
	}

	static long correctionId(VariableScope scope) {
		return ((Number) scope.getVariable(CORRECTION_ID)).longValue();
	}

}
