package org.ruzhu.platform.notice;

import java.util.Locale;

/**
 * Whom a case's notices go to.
 *
 * @param providerId the account, or null when it is gone
 * @param marketId the market, whose data name the channels
 * @param email the account's own mailbox, confirmed
 * @param contactEmail the contact's mailbox that the application names; empty before
 * @param serviceEmail the customer-service mailbox that the application names; empty
 * before
 */
public record Addressee(String providerId, String marketId, String email, String contactEmail, String serviceEmail,
		String mobile, Locale locale) {
}
