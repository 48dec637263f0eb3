package org.ruzhu.money.invoice.process;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.InvoiceCorrection;
import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.money.invoice.InvoiceDetails;
import org.ruzhu.money.invoice.InvoiceFacts;
import org.ruzhu.money.invoice.InvoiceParties;
import org.ruzhu.money.invoice.InvoiceWords;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.platform.form.TaskContent;

/** Which invoice is corrected by a provider's task, by which rule, and why it is back. */
@Configuration(proxyBeanMethods = false)
class InvoiceContents {

	private final Invoices invoices;

	private final InvoiceParties parties;

	private final InvoiceCorrections corrections;

	private final InvoiceFacts facts;

	private final IssueInvoiceProcess process;

	private final MessageSource messages;

	InvoiceContents(Invoices invoices, InvoiceParties parties, InvoiceCorrections corrections, InvoiceFacts facts,
			IssueInvoiceProcess process, MessageSource messages) {
		this.invoices = invoices;
		this.parties = parties;
		this.corrections = corrections;
		this.facts = facts;
		this.process = process;
		this.messages = messages;
	}

	@Bean
	TaskContent stateDeductionContent() {
		return new Content(CorrectInvoiceProcess.STATE_DEDUCTION, "deduction");
	}

	@Bean
	TaskContent returnInvoiceContent() {
		return new Content(CorrectInvoiceProcess.RETURN_INVOICE, "trackingNumber");
	}

	@Bean
	TaskContent bringRedLetterFormContent() {
		return new Content(CorrectInvoiceProcess.BRING_RED_LETTER_FORM, "redLetterForm");
	}

	private String hint(Invoice invoice) {
		Locale locale = LocaleContextHolder.getLocale();
		String rule = InvoiceWords.source(this.parties.terms(invoice.caseId()).correction().clause());
		InvoiceDetails details = invoice.details().orElseThrow();
		String about = this.messages.getMessage("invoice.correcting", new Object[] { invoice.number().orElse(""),
				this.facts.about(invoice, locale), rule, details.title(), details.taxNumber() }, locale);
		return this.corrections.latest(invoice)
			.flatMap(InvoiceCorrection::reason)
			.map((reason) -> about + "\n"
					+ this.messages.getMessage("invoice.handedBack", new Object[] { reason }, locale))
			.orElse(about);
	}

	private final class Content implements TaskContent {

		private final String task;

		private final String field;

		private Content(String task, String field) {
			this.task = task;
			this.field = field;
		}

		@Override
		public String taskKey() {
			return this.task;
		}

		@Override
		public Map<String, String> hintsOf(String taskId, String caseId) {
			return InvoiceContents.this.process.ofTask(taskId)
				.map(InvoiceContents.this.invoices::get)
				.map((invoice) -> Map.of(this.field, hint(invoice)))
				.orElse(Map.of());
		}

	}

}
