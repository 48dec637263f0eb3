package org.ruzhu.money.invoice.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model IssueInvoice: its names, and the calls to the engine. */
@Component
public class IssueInvoiceProcess {

	static final String KEY = "IssueInvoice";

	static final String ASK_FOR_INVOICE = "UserTask_AskForInvoice";

	/** The id of the invoice, as text. */
	static final String INVOICE_ID = "invoiceId";

	/** Whether it goes by post; read by a gateway of the model. */
	static final String INVOICE_ON_PAPER = "invoiceOnPaper";

	/** Finance's decision: issued, handed-back or refused; read by a gateway. */
	static final String INVOICE_DECISION = "invoiceDecision";

	static final String REASON = "reason";

	private static final String WITHDRAWN = "invoice-withdrawn";

	private static final String CORRECTED = "invoice-corrected";

	private final CaseProcesses processes;

	private final TaskService taskService;

	IssueInvoiceProcess(CaseProcesses processes, TaskService taskService) {
		this.processes = processes;
		this.taskService = taskService;
	}

	/** Asks a provider what the invoice shall say. */
	public void start(OnboardingCase theCase, Invoice invoice) {
		this.processes.start(KEY, theCase, Map.of(INVOICE_ID, invoice.id().toString()));
	}

	/** Asks finance for an invoice whose details are known. */
	public void startAsked(OnboardingCase theCase, Invoice invoice) {
		this.processes.startAfter(KEY, ASK_FOR_INVOICE, theCase,
				Map.of(INVOICE_ID, invoice.id().toString(), INVOICE_ON_PAPER, invoice.isOnPaper()));
	}

	/** Ends a request that its provider gives up. */
	public void withdraw(Invoice invoice) {
		tell(invoice, WITHDRAWN);
	}

	/** Nothing is sent any more: the invoice was corrected before. */
	public void dropSending(Invoice invoice) {
		tell(invoice, CORRECTED);
	}

	private void tell(Invoice invoice, String message) {
		this.processes.running(KEY, invoice.caseId())
			.stream()
			.filter((instance) -> this.processes.variable(instance, INVOICE_ID)
				.filter(invoice.id().toString()::equals)
				.isPresent())
			.forEach((instance) -> this.processes.tell(instance, message));
	}

	/** The invoice that a task is about, while the task is open. */
	Optional<Long> ofTask(String taskId) {
		return Optional.ofNullable((String) this.taskService.getVariable(taskId, INVOICE_ID)).map(Long::valueOf);
	}

	static long invoiceId(VariableScope scope) {
		return Long.parseLong((String) scope.getVariable(INVOICE_ID));
	}

}
