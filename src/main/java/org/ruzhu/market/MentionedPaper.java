package org.ruzhu.market;

/**
 * A paper that a market's documents mention, and that nobody accepts or signs.
 *
 * @param field the field of state-facts.form beside which it can be read
 */
public record MentionedPaper(String id, LocalizedText name, String field) {
}
