package org.ruzhu.provider.cases;

/** No such case, or not this provider's: the two are not told apart. */
public class UnknownCase extends RuntimeException {

	public UnknownCase(String caseId) {
		super("No case " + caseId);
	}

}
