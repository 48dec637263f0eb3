package org.ruzhu.provider.cases;

import java.time.LocalDate;

/**
 * The rules by which an application is checked.
 *
 * @param tableId the id of the deployed eligibility table
 * @param version the version of that table
 * @param asOf the day of the check, for conditions that are met with time
 */
public record Rules(String tableId, int version, LocalDate asOf) {
}
