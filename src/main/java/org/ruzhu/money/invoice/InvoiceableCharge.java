package org.ruzhu.money.invoice;

import java.time.LocalDate;
import java.util.Optional;

import org.ruzhu.market.InvoiceTerms.Kind;

/**
 * A charge as its provider sees it.
 *
 * @param kind what the market's invoices say of it
 * @param from the first day on which its invoice can be asked for
 * @param due whether that day has come
 * @param invoice the invoice that stands for it; empty if there is none
 */
public record InvoiceableCharge(Charge charge, Kind kind, LocalDate from, boolean due, Optional<Invoice> invoice) {

	/** Whether an invoice can be asked for now. */
	public boolean isOpen() {
		return this.due && this.invoice.isEmpty() && this.charge.fen() > 0;
	}

}
