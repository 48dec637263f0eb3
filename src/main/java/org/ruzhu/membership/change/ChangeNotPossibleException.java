package org.ruzhu.membership.change;

/** A change was to be reported or withdrawn, but this is not the time for it. */
public class ChangeNotPossibleException extends RuntimeException {

	static final String NOT_STATED = "change.notStated";

	static final String NOT_A_MEMBER = "change.notMember";

	static final String OVER = "change.over";

	private final String messageKey;

	ChangeNotPossibleException(String caseId, String messageKey) {
		super("Case " + caseId + " cannot change its material now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The message that tells a person why. */
	public String messageKey() {
		return this.messageKey;
	}

}
