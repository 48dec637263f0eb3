package org.ruzhu.market;

/**
 * A condition of a market that an applicant does not meet.
 *
 * @param code what the rule is called in the table
 * @param category the category whose condition it is
 * @param fact the key of the fact it judges
 * @param threshold what the market asks for, as in {@code ≥ 2}
 * @param actual the applicant's own value
 * @param clause the clause of the market's document, in Chinese
 * @param clauseEn the same in English
 */
public record UnmetCondition(String code, String category, String fact, String threshold, String actual, String clause,
		String clauseEn) {
}
