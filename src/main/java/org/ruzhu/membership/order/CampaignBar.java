package org.ruzhu.membership.order;

import java.time.Instant;

/**
 * The bar of a provider from campaigns.
 *
 * @param rate the latest refund rate, which is the reason
 * @param improveUntil when the rate is checked again
 */
public record CampaignBar(RefundRate rate, Instant barredAt, Instant improveUntil) {
}
