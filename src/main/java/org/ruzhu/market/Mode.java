package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A mode of cooperation: who sells to the user, and on which terms.
 *
 * @param id its id, for records and tables
 * @param name what it is called
 * @param meaning what it means for a provider
 * @param clause the clause that names it; empty if the market's documents do not
 * @param agreement the id of the agreement for this mode alone; empty if it has none
 * @param byAgreement what the market's documents leave to that agreement; empty for
 * nothing
 * @param duties who answers for the products and issues invoices; empty if the documents
 * do not state it
 */
public record Mode(String id, LocalizedText name, LocalizedText meaning, Optional<LocalizedText> clause,
		Optional<String> agreement, Optional<List<Term>> byAgreement, Optional<LocalizedText> duties) {

	/** The mode that counts where nobody chose one, in the markets that have it. */
	static final String PLATFORM = "platform";

	public Mode {
		if (byAgreement.isPresent() && agreement.isEmpty()) {
			throw new IllegalArgumentException("'byAgreement' needs 'agreement', the agreement that states it");
		}
	}

	/** Whether the market's documents leave this to the mode's own agreement. */
	public boolean leaves(Term term) {
		return this.byAgreement.map((left) -> left.contains(term)).orElse(false);
	}

	/** What an agreement may state instead of the market's documents. */
	public enum Term {

		/** The deposit. */
		DEPOSIT,

		/** The platform service fee. */
		COMMISSION

	}

}
