package org.ruzhu.market;

import org.ruzhu.platform.json.BrokenFileException;

/** A market's folder is invalid. The application does not start with one. */
public class BrokenMarketException extends BrokenFileException {

	/**
	 * Describes the problem.
	 * @param file the file, and its line where known
	 * @param problem what is wrong with it
	 */
	public BrokenMarketException(String file, String problem) {
		super(file, problem);
	}

}
