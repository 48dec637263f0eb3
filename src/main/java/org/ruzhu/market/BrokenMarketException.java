package org.ruzhu.market;

import org.ruzhu.platform.json.BrokenFileException;

/** A market's folder that cannot be used; the application does not start with one. */
public class BrokenMarketException extends BrokenFileException {

	/**
	 * Names what is wrong.
	 * @param file the file, and its line where known
	 * @param problem what is wrong with it
	 */
	public BrokenMarketException(String file, String problem) {
		super(file, problem);
	}

}
