package org.ruzhu.desk.insight;

import java.time.Instant;

import org.ruzhu.provider.cases.OnboardingCase;

/**
 * A case that was looked for.
 *
 * @param company the enterprise's name; null until the provider has stated it
 */
public record FoundCase(String id, String marketId, OnboardingCase.State state, String company, Instant openedAt) {
}
