package org.ruzhu.provider.cases;

import java.time.LocalDate;

/**
 * What an application is judged by.
 *
 * @param tableId the deployed eligibility table
 * @param version the version of that table
 * @param asOf the day that counts, for conditions that time cures
 */
public record Rules(String tableId, int version, LocalDate asOf) {
}
