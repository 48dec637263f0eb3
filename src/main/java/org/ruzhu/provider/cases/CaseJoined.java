package org.ruzhu.provider.cases;

/**
 * A case has become a member of its market. Published in the same transaction.
 *
 * @param caseId the case
 */
public record CaseJoined(String caseId) {
}
