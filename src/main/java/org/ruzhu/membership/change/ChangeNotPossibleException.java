package org.ruzhu.membership.change;

/** A change cannot be reported or withdrawn in the current state of the case. */
public class ChangeNotPossibleException extends RuntimeException {

	static final String NOT_STATED = "change.notStated";

	static final String NOT_A_MEMBER = "change.notMember";

	static final String OVER = "change.over";

	private final String messageKey;

	ChangeNotPossibleException(String caseId, String messageKey) {
		super("Case " + caseId + " cannot change its material now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The key of the message that says why. */
	public String messageKey() {
		return this.messageKey;
	}

}
