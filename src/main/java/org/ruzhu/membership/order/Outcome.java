package org.ruzhu.membership.order;

import java.util.Optional;

/**
 * What became of a report.
 *
 * @param problem why it waits for a person; empty unless it is parked
 */
public record Outcome(Kind kind, Optional<OrderProblem> problem) {

	/** What became of it. */
	public enum Kind {

		/** It is taken. */
		RECORDED,
		/** It was taken before, with the same words. */
		KNOWN,
		/** A person has to look at it. */
		PARKED

	}

	static Outcome of(Kind kind) {
		return new Outcome(kind, Optional.empty());
	}

	static Outcome parked(OrderProblem problem) {
		return new Outcome(Kind.PARKED, Optional.of(problem));
	}

}
