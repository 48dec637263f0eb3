package org.ruzhu.platform.panel;

/**
 * A kind of matter that waits for finance. A feature that has such matters makes a bean
 * of this type with a query of its own tables; finance's page of open matters sums up all
 * of them.
 *
 * @param order where it stands on the page: the lowest comes first
 * @param kind what it is; the page names it by the message {@code insight.matters.<kind>}
 * @param page where the matters are decided
 * @param sql one row for the markets {@code :markets}: how many {@code matters} there
 * are, how much money they are about in {@code fen} or null, and {@code since} when the
 * oldest waits
 */
public record OpenMatterSource(int order, String kind, String page, String sql) {
}
