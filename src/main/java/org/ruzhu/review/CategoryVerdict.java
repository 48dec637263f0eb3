package org.ruzhu.review;

/**
 * What a reviewer decides of one category.
 *
 * @param category the category's id
 * @param approved whether it is approved; refused otherwise
 * @param reason may be empty unless it is refused
 */
public record CategoryVerdict(String category, boolean approved, String reason) {
}
