package org.ruzhu.provider.cases;

/**
 * A case is a member of its market from now on; told within the transaction that makes it
 * one.
 *
 * @param caseId the case
 */
public record CaseJoined(String caseId) {
}
