package org.ruzhu.provider.cases;

/**
 * A case that began to leave its market is a member again; told within the transaction
 * that lets it.
 *
 * @param caseId the case
 */
public record CaseExitWithdrawn(String caseId) {
}
