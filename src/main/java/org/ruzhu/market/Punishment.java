package org.ruzhu.market;

import java.util.List;

/**
 * What the annex of the regulations sets on a violation (003, annex).
 *
 * @param level general or severe
 * @param measures what is done, each by its id, such as {@code hide-shop}
 * @param days how long a measure lasts that ends by itself; 0 where none does
 * @param deductionFen what is taken from the deposit, in fen
 * @param tableVersion the version of the table that says so
 */
public record Punishment(String level, List<String> measures, int days, long deductionFen, int tableVersion) {
}
