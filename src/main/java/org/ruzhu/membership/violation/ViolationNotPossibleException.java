package org.ruzhu.membership.violation;

/** A violation was to be reported, but not of this provider or not now. */
public class ViolationNotPossibleException extends RuntimeException {

	static final String NOT_STATED = "violation.notStated";

	static final String NOT_A_MEMBER = "violation.notMember";

	private final String messageKey;

	ViolationNotPossibleException(String caseId, String messageKey) {
		super("No violation of case " + caseId + " can be reported: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The message that tells a person why. */
	public String messageKey() {
		return this.messageKey;
	}

}
