package org.ruzhu.market.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.market.InvoiceCorrectionRules;

/** Reads what a provider brings from the shared DMN table {@code InvoiceCorrection}. */
@Component
class DmnInvoiceCorrectionRules implements InvoiceCorrectionRules {

	static final String KEY = "InvoiceCorrection";

	private final Decisions decisions;

	DmnInvoiceCorrectionRules(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public String way(boolean issued, boolean handedOver, boolean sameMonth, boolean deducted) {
		return this.decisions
			.ask(this.decisions.shared(KEY),
					Map.of("invoiceAlreadyIssued", issued, "invoiceHandedOver", handedOver, "invoiceSameMonth",
							sameMonth, "invoiceDeducted", deducted))
			.getSingleResult()
			.getSingleEntry();
	}

}
