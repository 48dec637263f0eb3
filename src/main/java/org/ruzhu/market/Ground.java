package org.ruzhu.market;

/**
 * A reason given in a case.
 *
 * @param code the id of the reason in the market's catalogue
 * @param words the reviewer's additional text; may be empty
 */
public record Ground(String code, String words) {

	/** A reason given only in the reviewer's own words. */
	public static Ground words(String words) {
		return new Ground(Reason.OTHER, words);
	}

}
