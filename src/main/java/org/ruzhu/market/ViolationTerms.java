package org.ruzhu.market;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The regulations of a market on violations. A market without them punishes nobody.
 *
 * @param inForceSince the first day on which they apply to conduct (Management
 * Regulations, 9.2)
 * @param closure who closes the shop of a provider that has not topped up its deposit
 * @param clause the clause that states them
 * @param regulations the id of the paper that they are; empty if it cannot be read here
 */
public record ViolationTerms(LocalDate inForceSince, Closure closure, LocalizedText clause,
		Optional<String> regulations) {

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
