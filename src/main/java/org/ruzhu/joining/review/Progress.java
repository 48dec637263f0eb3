package org.ruzhu.joining.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a review has come, for the provider to see.
 *
 * @param used working days the reviewers have had the application, in halves
 * @param total working days they have
 * @param promised whether the market itself promises them; otherwise they are the
 * operator's own target
 * @param running whether the clock runs; it stands while the provider holds the ball
 * @param dueOn the day the review is due; of the last round when the clock stands
 * @param provisional whether that day may still move, because a year's holidays are not
 * announced
 * @param newDueOn the day the answer is promised for again; empty unless it is late
 */
public record Progress(BigDecimal used, int total, boolean promised, boolean running, LocalDate dueOn,
		boolean provisional, Optional<LocalDate> newDueOn) {
}
