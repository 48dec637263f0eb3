package org.ruzhu.membership.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A closed month of a market.
 *
 * @param finishedAt when all of it was rated; empty until then
 */
public record Settlement(long id, String marketId, YearMonth month, String begunBy, Instant begunAt,
		Optional<Instant> finishedAt) {
}
