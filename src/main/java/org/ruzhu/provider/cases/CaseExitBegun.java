package org.ruzhu.provider.cases;

/**
 * A case has begun to leave its market. Published in the same transaction.
 *
 * @param caseId the case
 */
public record CaseExitBegun(String caseId) {
}
