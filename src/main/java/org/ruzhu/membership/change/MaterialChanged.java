package org.ruzhu.membership.change;

import java.util.Set;

/**
 * Material of a provider has changed; told within the transaction that changes it.
 *
 * @param providerId whose material
 * @param fields what was stated anew
 */
public record MaterialChanged(String providerId, Set<String> fields) {
}
