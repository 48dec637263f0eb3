package org.ruzhu.desk.insight;

import java.time.Instant;

import org.ruzhu.provider.cases.Application;

/**
 * A case that was looked for.
 *
 * @param company the enterprise's name; null until the provider has stated it
 */
public record FoundCase(String id, String marketId, Application.State state, String company, Instant openedAt) {
}
