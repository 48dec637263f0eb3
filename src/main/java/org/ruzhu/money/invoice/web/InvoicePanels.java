package org.ruzhu.money.invoice.web;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.money.invoice.InvoiceParties;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseOnPage;

/** The invoices of a case, for finance and operations and for its provider. */
@Configuration(proxyBeanMethods = false)
class InvoicePanels {

	private final Invoices invoices;

	private final InvoiceParties parties;

	private final InvoiceCorrections corrections;

	private final CaseOnPage cases;

	InvoicePanels(Invoices invoices, InvoiceParties parties, InvoiceCorrections corrections, CaseOnPage cases) {
		this.invoices = invoices;
		this.parties = parties;
		this.corrections = corrections;
		this.cases = cases;
	}

	@Bean
	CasePanel invoicesPanel() {
		return CasePanel.forStaff(Place.MAIN, 55, (reader) -> reader.isIn(StaffGroup.FINANCE, StaffGroup.OPERATIONS),
				"invoice/staff", this::filed);
	}

	/**
	 * What staff see of the invoices.
	 *
	 * @param fileable whether the reader may file an invoice here
	 */
	record Filed(CaseInvoices all, boolean fileable) {
	}

	private Optional<Filed> filed(CaseReading reading) {
		return of(reading).map((all) -> new Filed(all, reading.isChangeableBy(StaffGroup.FINANCE)));
	}

	@Bean
	CasePanel ownInvoicesPanel() {
		return CasePanel.forProvider(Place.SIDE, 45, "invoice/mine", this::of);
	}

	private Optional<CaseInvoices> of(CaseReading reading) {
		return Optional
			.of(CaseInvoices.of(this.cases.of(reading), this.parties.terms(reading.caseId()), this.invoices,
					this.corrections))
			.filter((one) -> !one.isEmpty());
	}

}
