package org.ruzhu.provider.account;

/**
 * A sign-up was taken up and has a case.
 *
 * @param carried what was kept for it when it was asked for
 */
public record SignedUp(String caseId, String marketId, String carried) {
}
