package org.ruzhu.money.invoice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.InvoiceTerms.Kind;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices and forms may say about an invoice, or else about the latest one. */
@Component
public class InvoiceFacts implements NoticeFacts {

	private final Invoices invoices;

	private final InvoiceParties parties;

	private final InvoiceCorrections corrections;

	private final OnboardingCases cases;

	private final MessageSource messages;

	InvoiceFacts(Invoices invoices, InvoiceParties parties, InvoiceCorrections corrections, OnboardingCases cases,
			MessageSource messages) {
		this.invoices = invoices;
		this.parties = parties;
		this.corrections = corrections;
		this.cases = cases;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("invoice", "invoiceNumber", "invoiceReason", "invoiceTracking", "invoicePapersReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.invoices.of(caseId).stream().findFirst().map((invoice) -> of(invoice, locale)).orElse(Map.of());
	}

	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		return this.invoices.of(caseId)
			.stream()
			.filter((invoice) -> invoice.id().toString().equals(subject))
			.findFirst()
			.map((invoice) -> of(invoice, locale))
			.orElseGet(() -> of(caseId, locale));
	}

	private Map<String, Object> of(Invoice invoice, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("invoice", about(invoice, locale));
		invoice.number().ifPresent((number) -> facts.put("invoiceNumber", number));
		invoice.reason().ifPresent((reason) -> facts.put("invoiceReason", reason));
		invoice.trackingNumber().ifPresent((number) -> facts.put("invoiceTracking", number));
		this.corrections.latest(invoice)
			.flatMap(InvoiceCorrection::reason)
			.ifPresent((reason) -> facts.put("invoicePapersReason", reason));
		return facts;
	}

	/** What an invoice is for, of which month, and its amount. */
	public String about(Invoice invoice, Locale locale) {
		String kind = this.parties.terms(invoice.caseId())
			.askedFor(invoice.kind())
			.map(Kind::name)
			.map((name) -> name.in(locale))
			.orElse(invoice.kind());
		return this.messages.getMessage("invoice.about",
				new Object[] { kind, invoice.month().toString(), Money.text(invoice.amountFen(), locale) }, locale);
	}

	/** How the provider can be reached, to begin a request with. */
	public Map<String, Object> contact(String caseId) {
		Map<String, Object> stated = this.cases.get(caseId).facts();
		Map<String, Object> contact = new HashMap<>();
		put(contact, "invoiceEmail", stated.get("contactEmail"));
		put(contact, "recipientName", stated.get("contactName"));
		put(contact, "recipientPhone", stated.get("contactPhone"));
		put(contact, "postalAddress", stated.get("postalAddress"));
		return contact;
	}

	private static void put(Map<String, Object> contact, String field, Object value) {
		if (value != null) {
			contact.put(field, value);
		}
	}

}
