package org.ruzhu.market;

/**
 * A category of a market.
 *
 * @param id the id used in tables and applications
 * @param name what it is called
 * @param open whether it can be applied for
 */
public record Category(String id, LocalizedText name, boolean open) {
}
