package org.ruzhu.provider.cases;

/** The provider already has an open case in this market. */
public class AlreadyOpenException extends RuntimeException {

	private final String caseId;

	AlreadyOpenException(String caseId) {
		super("Case " + caseId + " is still open in this market");
		this.caseId = caseId;
	}

	/** The id of the open case. */
	public String caseId() {
		return this.caseId;
	}

}
