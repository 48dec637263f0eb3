package org.ruzhu.money.invoice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.Invoice.State;
import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model CorrectInvoice, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class CorrectInvoiceDelegates {

	/** Looks up what the gateways ask of the invoice. */
	@Bean
	JavaDelegate lookAtInvoiceDelegate(InvoiceCorrections corrections) {
		return (execution) -> {
			Invoice invoice = corrections.invoice(CorrectInvoiceProcess.correctionId(execution));
			execution.setVariable(CorrectInvoiceProcess.ALREADY_ISSUED, invoice.state().isIssued());
			execution.setVariable(CorrectInvoiceProcess.HANDED_OVER, invoice.state() == State.HANDED_OVER);
		};
	}

	/** Records whether the provider has deducted the tax. */
	@Bean
	TaskListener stateDeductionListener(InvoiceCorrections corrections) {
		return (task) -> {
			boolean deducted = switch (answers(task).optional("deduction")) {
				case "deducted" -> true;
				case "not-deducted" -> false;
				default -> throw new InvalidAnswerException("deduction", "invoice.deduction.none");
			};
			corrections.state(CorrectInvoiceProcess.correctionId(task), deducted);
		};
	}

	/** Decides by the table what the provider has to bring. */
	@Bean
	JavaDelegate decideCorrectionDelegate(InvoiceCorrections corrections) {
		return (execution) -> execution.setVariable(CorrectInvoiceProcess.CORRECTION_WAY,
				corrections.way(CorrectInvoiceProcess.correctionId(execution)));
	}

	/** Records how the provider returns the invoice. */
	@Bean
	TaskListener returnInvoiceListener(InvoiceCorrections corrections) {
		return (task) -> corrections.giveBack(CorrectInvoiceProcess.correctionId(task),
				answers(task).optional("trackingNumber"));
	}

	/** Records the red-letter information form. */
	@Bean
	TaskListener bringRedLetterFormListener(InvoiceCorrections corrections) {
		return (task) -> corrections.bringForm(CorrectInvoiceProcess.correctionId(task),
				answers(task).text("redLetterForm"));
	}

	/** Ends the correction of what was not issued yet. */
	@Bean
	ExecutionListener endUnissuedListener(InvoiceCorrections corrections) {
		return (execution) -> corrections.endUnissued(CorrectInvoiceProcess.correctionId(execution));
	}

	/** Records what finance did with the invoice. */
	@Bean
	TaskListener correctInvoiceListener(InvoiceCorrections corrections) {
		return (task) -> decide(task, corrections, answers(task));
	}

	private static void decide(DelegateTask task, InvoiceCorrections corrections, Answers answers) {
		long id = CorrectInvoiceProcess.correctionId(task);
		switch (answers.optional(CorrectInvoiceProcess.CORRECTION_DECISION)) {
			case "corrected" -> correct(id, corrections, answers);
			case "handed-back" -> corrections.handBack(id, answers.optional(CorrectInvoiceProcess.REASON));
			default ->
				throw new InvalidAnswerException(CorrectInvoiceProcess.CORRECTION_DECISION, "invoice.decision.none");
		}
		answers.forget(CorrectInvoiceProcess.REASON);
	}

	private static void correct(long id, InvoiceCorrections corrections, Answers answers) {
		switch (answers.optional("correctionKind")) {
			case "red-letter" -> corrections.redLetter(id, answers.text("redNumber"), answers.day("redIssuedOn"));
			case "void" -> corrections.makeVoid(id);
			default -> throw new InvalidAnswerException("correctionKind", "invoice.decision.none");
		}
	}

	/** Has another invoice issued over what is left of the charge. */
	@Bean
	JavaDelegate issueAnewDelegate(InvoiceCorrections corrections) {
		return on(CorrectInvoiceProcess::correctionId, corrections::issueAnew);
	}

	private static Answers answers(DelegateTask task) {
		return new Answers(task::getVariable, task::removeVariable);
	}

}
