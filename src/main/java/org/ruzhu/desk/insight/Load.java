package org.ruzhu.desk.insight;

/**
 * What somebody of the staff has on the desk.
 *
 * @param staffId null for what nobody has claimed
 * @param open how many tasks are open
 * @param overdue how many of those are past their due date
 * @param done how many were completed in the period
 */
public record Load(String staffId, int open, int overdue, int done) {
}
