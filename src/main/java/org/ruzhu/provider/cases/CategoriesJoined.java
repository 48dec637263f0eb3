package org.ruzhu.provider.cases;

/**
 * Further categories have joined the membership of a case. Published in the same
 * transaction.
 *
 * @param caseId the case
 */
public record CategoriesJoined(String caseId) {
}
