package org.ruzhu.provider.cases;

import org.ruzhu.platform.problem.Unknown;

/** There is no such case, or it is not this provider's. The caller cannot tell which. */
public class UnknownCaseException extends RuntimeException implements Unknown {

	public UnknownCaseException(String caseId) {
		super("No case " + caseId);
	}

}
