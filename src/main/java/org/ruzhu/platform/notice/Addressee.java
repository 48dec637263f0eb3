package org.ruzhu.platform.notice;

import java.util.Locale;

/**
 * The addressee of a case's notices.
 *
 * @param providerId the account's id; null if it no longer exists
 * @param marketId the market, whose data define the channels
 * @param email the account's own mailbox, confirmed
 * @param contactEmail the contact's mailbox from the application; empty until stated
 * @param serviceEmail the customer-service mailbox from the application; empty until
 * stated
 */
public record Addressee(String providerId, String marketId, String email, String contactEmail, String serviceEmail,
		String mobile, Locale locale) {
}
