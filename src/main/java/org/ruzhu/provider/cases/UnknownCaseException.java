package org.ruzhu.provider.cases;

/** No such case, or not this provider's: the two are not told apart. */
public class UnknownCaseException extends RuntimeException {

	public UnknownCaseException(String caseId) {
		super("No case " + caseId);
	}

}
