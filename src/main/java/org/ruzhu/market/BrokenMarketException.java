package org.ruzhu.market;

/** A market's folder that cannot be used; the application does not start with one. */
public class BrokenMarketException extends RuntimeException {

	private final String file;

	private final String problem;

	/**
	 * Names what is wrong.
	 * @param file the file, and its line where known
	 * @param problem what is wrong with it
	 */
	public BrokenMarketException(String file, String problem) {
		super(file + ": " + problem);
		this.file = file;
		this.problem = problem;
	}

	/** The file, and its line where known. */
	public String file() {
		return this.file;
	}

	/** What is wrong with the file. */
	public String problem() {
		return this.problem;
	}

}
