package org.ruzhu.membership.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of a market that is closed.
 *
 * @param finishedAt when all of it was rated; empty while that is under way
 */
public record Settlement(long id, String marketId, YearMonth month, String begunBy, Instant begunAt,
		Optional<Instant> finishedAt) {
}
