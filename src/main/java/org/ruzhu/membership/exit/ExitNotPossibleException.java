package org.ruzhu.membership.exit;

/** An exit cannot be requested or withdrawn in the current state of the case. */
public class ExitNotPossibleException extends RuntimeException {

	static final String NOT_A_MEMBER = "exit.notMember";

	static final String ADDING = "exit.adding";

	static final String TRANSFER_PENDING = "exit.transferPending";

	static final String NOT_LEAVING = "exit.notLeaving";

	static final String NOT_BY_WISH = "exit.notByWish";

	static final String SEALED = "exit.sealed";

	static final String REFUNDING = "exit.refunding";

	private final String messageKey;

	ExitNotPossibleException(String caseId, String messageKey) {
		super("Case " + caseId + " cannot leave now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The key of the message that says why. */
	public String messageKey() {
		return this.messageKey;
	}

}
