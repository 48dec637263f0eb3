package org.ruzhu.market;

/**
 * What follows when a member's document lapses: it is reported like any change, within
 * the market's {@code change-report}.
 *
 * @param barsPublishing whether nothing may be published once that time has passed
 * without a report; the operator's own setting, as no document of a market says so
 */
public record DocumentLapse(boolean barsPublishing) {
}
