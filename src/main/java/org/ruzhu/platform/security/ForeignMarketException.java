package org.ruzhu.platform.security;

import org.ruzhu.platform.problem.Unknown;

/** No such market, or none of theirs who ask: the two are not told apart. */
public class ForeignMarketException extends RuntimeException implements Unknown {

	ForeignMarketException(String marketId) {
		super("No market " + marketId);
	}

}
