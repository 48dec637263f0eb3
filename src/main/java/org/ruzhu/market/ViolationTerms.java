package org.ruzhu.market;

import java.time.LocalDate;

/**
 * The regulations of a market on violations. A market without them punishes nobody.
 *
 * @param inForceSince the first day on which they apply to conduct (Management
 * Regulations, 9.2)
 * @param closure who closes the shop of a provider that has not topped up its deposit
 * @param clause the clause that states them
 */
public record ViolationTerms(LocalDate inForceSince, Closure closure, LocalizedText clause) {

	/**
	 * Who closes a shop when the time to top up is over (Management Regulations, 3.1.5③).
	 */
	public enum Closure {

		/** The system, automatically. */
		AUTOMATIC,
		/** A person, who gets a task for it. */
		CONFIRMED

	}

}
