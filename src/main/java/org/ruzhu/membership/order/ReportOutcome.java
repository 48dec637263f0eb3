package org.ruzhu.membership.order;

import java.util.Optional;

/**
 * What became of a report.
 *
 * @param problem why it waits for a person; empty unless it is parked
 */
public record ReportOutcome(Kind kind, Optional<OrderProblem> problem) {

	/** What became of it. */
	public enum Kind {

		/** It is taken. */
		RECORDED,
		/** It was taken before, with the same words. */
		KNOWN,
		/** A person has to look at it. */
		PARKED

	}

	static ReportOutcome of(Kind kind) {
		return new ReportOutcome(kind, Optional.empty());
	}

	static ReportOutcome parked(OrderProblem problem) {
		return new ReportOutcome(Kind.PARKED, Optional.of(problem));
	}

}
