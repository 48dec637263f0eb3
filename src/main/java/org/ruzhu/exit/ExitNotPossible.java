package org.ruzhu.exit;

/** An exit was asked for, but this is not the time for it. */
public class ExitNotPossible extends RuntimeException {

	static final String NOT_A_MEMBER = "exit.notMember";

	static final String ADDING = "exit.adding";

	static final String TRANSFER_PENDING = "exit.transferPending";

	private final String messageKey;

	ExitNotPossible(String caseId, String messageKey) {
		super("Case " + caseId + " cannot leave now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The message that tells a person why. */
	public String messageKey() {
		return this.messageKey;
	}

}
