package org.ruzhu.provider.cases;

/**
 * A case that was leaving its market is a member again. Published in the same
 * transaction.
 *
 * @param caseId the case
 */
public record CaseExitWithdrawn(String caseId) {
}
