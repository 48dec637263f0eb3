package org.ruzhu.notice;

import java.util.Locale;

/**
 * Whom a case's notices go to.
 *
 * @param providerId the account, or null when it is gone
 * @param marketId the market, whose data name the channels
 */
public record Addressee(String providerId, String marketId, String email, String mobile, Locale locale) {
}
