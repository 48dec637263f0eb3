package org.ruzhu.provider.account;

/**
 * A sign-up was processed and has a case.
 *
 * @param carried the text saved by {@link SignUpRequested#carry}
 */
public record SignedUp(String caseId, String marketId, String carried) {
}
