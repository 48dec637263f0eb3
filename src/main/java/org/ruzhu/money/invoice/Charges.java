package org.ruzhu.money.invoice;

import java.util.List;

/** A feature that charges providers something that can be invoiced. */
public interface Charges {

	/** The final charges of a case, by the postings of the ledger; the oldest first. */
	List<Charge> of(String caseId);

	/** What of them the kind is, by the id that the market's invoices have for it. */
	String kind();

	/** What was paid or charged of this kind in all and not given back, in fen. */
	long totalFen(String caseId);

}
