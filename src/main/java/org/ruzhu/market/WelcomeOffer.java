package org.ruzhu.market;

import java.time.LocalDate;

/**
 * A market's offer to new providers: no commission for a while.
 *
 * @param freeUntil the last day without commission
 * @param clause the clause that states it
 */
public record WelcomeOffer(LocalDate freeUntil, LocalizedText clause) {
}
