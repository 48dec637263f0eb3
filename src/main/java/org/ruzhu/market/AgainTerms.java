package org.ruzhu.market;

/**
 * That who applies again in a market is asked for qualifications alone.
 *
 * @param clause the clause that states it
 */
public record AgainTerms(LocalizedText clause) {
}
