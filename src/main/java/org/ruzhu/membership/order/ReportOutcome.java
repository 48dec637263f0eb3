package org.ruzhu.membership.order;

import java.util.Optional;

/**
 * The outcome of a report.
 *
 * @param problem why it is parked; empty unless it is
 */
public record ReportOutcome(Kind kind, Optional<OrderProblem> problem) {

	/** The kind of outcome. */
	public enum Kind {

		/** It was recorded. */
		RECORDED,
		/** It was already recorded, with the same values. */
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
