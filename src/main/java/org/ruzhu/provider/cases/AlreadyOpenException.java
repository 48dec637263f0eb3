package org.ruzhu.provider.cases;

/** The provider has an open case in this market already. */
public class AlreadyOpenException extends RuntimeException {

	private final String caseId;

	AlreadyOpenException(String caseId) {
		super("Case " + caseId + " is still open in this market");
		this.caseId = caseId;
	}

	/** The case that is open. */
	public String caseId() {
		return this.caseId;
	}

}
