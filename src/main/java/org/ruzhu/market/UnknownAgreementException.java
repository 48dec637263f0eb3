package org.ruzhu.market;

import org.ruzhu.platform.problem.Unknown;

/** There is no such agreement, or no such text of it. */
public class UnknownAgreementException extends RuntimeException implements Unknown {

	public UnknownAgreementException(String id) {
		super("There is no agreement '" + id + "'");
	}

}
