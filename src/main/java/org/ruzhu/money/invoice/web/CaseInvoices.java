package org.ruzhu.money.invoice.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ruzhu.market.InvoiceTerms;
import org.ruzhu.market.InvoiceTerms.Kind;
import org.ruzhu.market.InvoiceTerms.Party;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.InvoiceCorrection;
import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.money.invoice.InvoiceWords;
import org.ruzhu.money.invoice.InvoiceableCharge;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * The invoices of one case.
 *
 * @param corrections the latest correction of an invoice, by the id of the invoice
 */
public record CaseInvoices(OnboardingCase theCase, InvoiceTerms terms, List<InvoiceableCharge> charges,
		List<Invoice> invoices, Map<Long, InvoiceCorrection> corrections) {

	static CaseInvoices of(OnboardingCase theCase, InvoiceTerms terms, Invoices invoices,
			InvoiceCorrections corrections) {
		return new CaseInvoices(theCase, terms, invoices.invoiceable(theCase.id()), invoices.of(theCase.id()),
				corrections.of(theCase.id())
					.stream()
					.collect(Collectors.toMap(InvoiceCorrection::invoiceId, Function.identity(),
							(latest, earlier) -> latest)));
	}

	boolean isEmpty() {
		return this.charges.isEmpty() && this.invoices.isEmpty();
	}

	/** The charges without an invoice. */
	public List<InvoiceableCharge> open() {
		return this.charges.stream().filter((one) -> one.invoice().isEmpty()).toList();
	}

	/** What an invoice is for; by its id alone if the market invoices it no more. */
	public Kind kind(String id) {
		return kind(this.terms, id);
	}

	static Kind kind(InvoiceTerms terms, String id) {
		return terms.askedFor(id)
			.orElseGet(() -> new Kind(id, new LocalizedText(id, id), List.of(), Party.MARKET, Party.PROVIDER, false,
					Optional.empty()));
	}

	/**
	 * The state of an invoice as its provider reads it: handed over, or in correction.
	 */
	public String shown(Invoice invoice) {
		InvoiceCorrection correction = this.corrections.get(invoice.id());
		return (correction != null && correction.isOpen()) ? "CORRECTING" : invoice.state().name();
	}

	/** Where it says from when an invoice can be asked for. */
	public String opening() {
		return InvoiceWords.source(this.terms.opens().clause());
	}

	/** Where it says who invoices what. */
	public static String source(Kind kind) {
		return InvoiceWords.source(kind.clause());
	}

}
