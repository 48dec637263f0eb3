package org.ruzhu.platform.json;

/**
 * An entry that can be read and still is wrong. A record of a file throws it from its
 * constructor when the entry stands further down in the file than the record itself.
 */
public class WrongEntryException extends IllegalArgumentException {

	private final String key;

	/**
	 * Names the entry.
	 * @param key where it stands below the record: keys with dots between them
	 * @param problem what is wrong with it
	 */
	public WrongEntryException(String key, String problem) {
		super(problem);
		this.key = key;
	}

	/** Where the entry stands below the record: keys with dots between them. */
	public String key() {
		return this.key;
	}

}
