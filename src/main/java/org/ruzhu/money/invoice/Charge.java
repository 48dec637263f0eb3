package org.ruzhu.money.invoice;

import java.time.YearMonth;

/**
 * Money that the market has charged a provider, as the ledger has it.
 *
 * @param kind what it is for, by the id that the market's invoices have for it
 * @param key names it among all charges of its kind
 * @param month the month in which it was paid, or its orders were completed
 * @param fen the amount, in fen
 */
public record Charge(String kind, String key, YearMonth month, long fen) {

	Charge less(long reducedFen) {
		return new Charge(this.kind, this.key, this.month, Math.max(0, this.fen - reducedFen));
	}

}
