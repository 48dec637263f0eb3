package org.ruzhu.membership.order;

import java.time.Instant;

/**
 * A report that is parked for a person.
 *
 * @param source the file it came from; empty if it came from the API
 * @param number its line in the file, from 1; 0 if it came from the API
 */
public record ParkedReport(long id, String marketId, String source, int number, OrderReport report,
		OrderProblem problem, Instant parkedAt) {
}
