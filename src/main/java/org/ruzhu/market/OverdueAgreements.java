package org.ruzhu.market;

/**
 * What follows when a member does not accept a new version in time; nothing, where a
 * market does not have it.
 *
 * @param barsPublishing whether nothing may be published until it is accepted
 */
public record OverdueAgreements(boolean barsPublishing) {
}
