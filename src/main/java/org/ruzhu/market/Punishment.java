package org.ruzhu.market;

import java.util.List;

/**
 * The punishment that the annex of the regulations sets for a violation (Management
 * Regulations, annex).
 *
 * @param level general or severe
 * @param measures the ids of the measures, such as {@code hide-shop}
 * @param days how many days the timed measures last; 0 if none is timed
 * @param deductionFen the deduction from the deposit, in fen
 * @param tableVersion the version of the table that was used
 */
public record Punishment(String level, List<String> measures, int days, long deductionFen, int tableVersion) {
}
