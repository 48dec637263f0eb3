package org.ruzhu.membership.order;

import java.time.Instant;

/**
 * A provider that may not take part in campaigns.
 *
 * @param rate why, as it was found last
 * @param improveUntil when it is looked at again
 */
public record CampaignBar(RefundRate rate, Instant barredAt, Instant improveUntil) {
}
