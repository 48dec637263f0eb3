package org.ruzhu.membership.change;

import java.util.Set;

/**
 * The joining material of a provider has changed. Published in the transaction that
 * changes it.
 *
 * @param providerId the provider
 * @param caseId the case in which it was reported; documents change in it alone
 * @param fields the fields that changed
 */
public record MaterialChanged(String providerId, String caseId, Set<String> fields) {
}
