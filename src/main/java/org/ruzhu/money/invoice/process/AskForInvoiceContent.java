package org.ruzhu.money.invoice.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.InvoiceTerms.Delivery;
import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.InvoiceFacts;
import org.ruzhu.money.invoice.InvoiceParties;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.enterprise.Enterprise;

/** What is invoiced to whom, with the enterprise's own contact to begin with. */
@Component
class AskForInvoiceContent implements TaskContent {

	private final Invoices invoices;

	private final InvoiceParties parties;

	private final InvoiceFacts facts;

	private final IssueInvoiceProcess process;

	private final MessageSource messages;

	AskForInvoiceContent(Invoices invoices, InvoiceParties parties, InvoiceFacts facts, IssueInvoiceProcess process,
			MessageSource messages) {
		this.invoices = invoices;
		this.parties = parties;
		this.facts = facts;
		this.process = process;
		this.messages = messages;
	}

	@Override
	public String taskKey() {
		return IssueInvoiceProcess.ASK_FOR_INVOICE;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		Enterprise enterprise = this.parties.enterprise(caseId);
		Map<String, Object> known = new HashMap<>(this.facts.contact(caseId));
		known.put("legalName", enterprise.legalName());
		known.put("creditCode", enterprise.creditCode());
		known.put("delivery", value(this.parties.terms(caseId).delivery().get(0)));
		return known;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("deliveries", this.parties.terms(caseId).delivery().stream().map(this::option).toList());
	}

	private Option option(Delivery delivery) {
		String key = "invoice.delivery." + delivery;
		return new Option(value(delivery), this.messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
				this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	private static String value(Delivery delivery) {
		return delivery.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public Map<String, String> hintsOf(String taskId, String caseId) {
		return this.process.ofTask(taskId)
			.map(this.invoices::get)
			.map((invoice) -> Map.of("delivery", hint(invoice)))
			.orElse(Map.of());
	}

	private String hint(Invoice invoice) {
		Locale locale = LocaleContextHolder.getLocale();
		String about = this.facts.about(invoice, locale);
		return invoice.reason()
			.map((reason) -> about + "\n"
					+ this.messages.getMessage("invoice.handedBack", new Object[] { reason }, locale))
			.orElse(about);
	}

}
