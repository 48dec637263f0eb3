package org.ruzhu.market;

import java.time.LocalDate;

/**
 * That a market has regulations whose violations are heard and punished; a market without
 * them punishes nobody.
 *
 * @param inForceSince the first day of conduct that they judge (003, 9.2)
 * @param closure who closes the shop of a provider that has not topped up its deposit
 * @param clause where they stand
 */
public record ViolationTerms(LocalDate inForceSince, Closure closure, LocalizedText clause) {

	/** Who closes a shop when the time to top up is over (003, 3.1.5③). */
	public enum Closure {

		/** The clock. */
		AUTOMATIC,
		/** A person, whom the clock asks. */
		CONFIRMED

	}

}
