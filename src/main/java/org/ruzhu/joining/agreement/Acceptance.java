package org.ruzhu.joining.agreement;

import java.time.Instant;

/**
 * That a provider accepted an agreement.
 *
 * @param textVersion the version of its text; null if the market only named it
 * @param sha256 the SHA-256 of the text that was shown, in hexadecimal; null likewise
 * @param acceptedBy the account that accepted it
 */
public record Acceptance(String agreementId, String textVersion, String sha256, String acceptedBy, Instant acceptedAt) {
}
