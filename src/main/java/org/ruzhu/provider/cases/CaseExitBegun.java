package org.ruzhu.provider.cases;

/**
 * A case begins to leave its market; told within the transaction that lets it.
 *
 * @param caseId the case
 */
public record CaseExitBegun(String caseId) {
}
