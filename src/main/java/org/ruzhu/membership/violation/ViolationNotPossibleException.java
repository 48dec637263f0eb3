package org.ruzhu.membership.violation;

/** A violation cannot be reported for this provider, or not now. */
public class ViolationNotPossibleException extends RuntimeException {

	static final String NOT_STATED = "violation.notStated";

	static final String NOT_A_MEMBER = "violation.notMember";

	private final String messageKey;

	ViolationNotPossibleException(String caseId, String messageKey) {
		super("No violation of case " + caseId + " can be reported: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The key of the message that says why. */
	public String messageKey() {
		return this.messageKey;
	}

}
