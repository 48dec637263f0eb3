package org.ruzhu.market;

import java.time.LocalDate;

/**
 * What a market offers to who joins it: no commission for a while.
 *
 * @param freeUntil the last day without commission
 * @param clause where the market says so
 */
public record WelcomeOffer(LocalDate freeUntil, LocalizedText clause) {
}
