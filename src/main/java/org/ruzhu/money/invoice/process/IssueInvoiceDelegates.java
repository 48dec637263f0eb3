package org.ruzhu.money.invoice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.invoice.InvoiceMail;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model IssueInvoice, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class IssueInvoiceDelegates {

	/** Records what the invoice shall say. */
	@Bean
	TaskListener askForInvoiceListener(Invoices invoices) {
		return (task) -> task.setVariable(IssueInvoiceProcess.INVOICE_ON_PAPER,
				invoices.ask(IssueInvoiceProcess.invoiceId(task), answers(task)).isOnPaper());
	}

	/** Records finance's decision. */
	@Bean
	TaskListener issueInvoiceListener(Invoices invoices) {
		return (task) -> decide(task, invoices, answers(task));
	}

	private static void decide(DelegateTask task, Invoices invoices, Answers answers) {
		long id = IssueInvoiceProcess.invoiceId(task);
		switch (answers.optional(IssueInvoiceProcess.INVOICE_DECISION)) {
			case "issued" -> invoices.issue(id, answers.text("invoiceNumber"), answers.day("invoiceIssuedOn"));
			case "handed-back" -> invoices.handBack(id, answers.optional(IssueInvoiceProcess.REASON));
			case "refused" -> invoices.refuse(id, answers.optional(IssueInvoiceProcess.REASON));
			default -> throw new InvalidAnswerException(IssueInvoiceProcess.INVOICE_DECISION, "invoice.decision.none");
		}
		answers.forget(IssueInvoiceProcess.REASON);
	}

	/** Records how a paper invoice was sent. */
	@Bean
	TaskListener sendInvoiceListener(Invoices invoices) {
		return (task) -> invoices.send(IssueInvoiceProcess.invoiceId(task), answers(task).optional("trackingNumber"));
	}

	/** Sends an electronic invoice to the mailbox that was asked for. */
	@Bean
	JavaDelegate sendElectronicInvoiceDelegate(InvoiceMail mail) {
		return on(IssueInvoiceProcess::invoiceId, mail::send);
	}

	private static Answers answers(DelegateTask task) {
		return new Answers(task::getVariable, task::removeVariable);
	}

}
