package org.ruzhu.provider.cases;

/**
 * A case was opened. Published in the same transaction.
 *
 * @param caseId the new case
 * @param marketId the market it is in
 */
public record CaseOpened(String caseId, String marketId) {
}
