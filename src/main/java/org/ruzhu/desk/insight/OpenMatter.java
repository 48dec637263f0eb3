package org.ruzhu.desk.insight;

/**
 * Something that waits for finance.
 *
 * @param kind what it is: the kind of its source, or the key of a task
 * @param task whether it is a task in Tasklist
 * @param count how many there are
 * @param fen how much money they are about together, in fen; null where they are not
 * about a sum
 * @param workingDays how many working days the oldest has waited
 * @param page where they are decided
 */
public record OpenMatter(String kind, boolean task, int count, Long fen, int workingDays, String page) {
}
