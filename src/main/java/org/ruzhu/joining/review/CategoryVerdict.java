package org.ruzhu.joining.review;

import org.ruzhu.market.Ground;

/**
 * What a reviewer decides of one category.
 *
 * @param category the category's id
 * @param approved whether it is approved; refused otherwise
 * @param reason says nothing unless it is refused
 */
public record CategoryVerdict(String category, boolean approved, Ground reason) {
}
