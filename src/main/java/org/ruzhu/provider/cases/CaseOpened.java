package org.ruzhu.provider.cases;

/**
 * A case has just been opened; told within the transaction that opens it.
 *
 * @param caseId the new case
 * @param marketId the market it is in
 */
public record CaseOpened(String caseId, String marketId) {
}
