package org.ruzhu.membership.order;

import java.time.Instant;

/**
 * A report that waits for a person.
 *
 * @param source the file it came in; empty if a program sent it
 * @param number its line in the file, from 1; 0 if a program sent it
 */
public record ParkedReport(long id, String marketId, String source, int number, OrderReport report,
		OrderProblem problem, Instant parkedAt) {
}
