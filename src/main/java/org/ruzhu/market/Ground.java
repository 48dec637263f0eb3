package org.ruzhu.market;

/**
 * A reason as it was given in a case.
 *
 * @param code the id of the reason in the market's catalogue
 * @param words what the reviewer said besides; may be empty
 */
public record Ground(String code, String words) {

	/** One that only the reviewer's words say. */
	public static Ground words(String words) {
		return new Ground(Reason.OTHER, words);
	}

}
