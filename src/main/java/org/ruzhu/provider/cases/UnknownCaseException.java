package org.ruzhu.provider.cases;

import org.ruzhu.platform.problem.Unknown;

/** No such case, or not this provider's: the two are not told apart. */
public class UnknownCaseException extends RuntimeException implements Unknown {

	public UnknownCaseException(String caseId) {
		super("No case " + caseId);
	}

}
