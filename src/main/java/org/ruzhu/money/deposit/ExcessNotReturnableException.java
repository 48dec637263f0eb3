package org.ruzhu.money.deposit;

/** A provider asks for the return of an excess, and none of it can be returned now. */
public class ExcessNotReturnableException extends RuntimeException {

	static final String NONE = "deposit.excess.none";

	static final String LEAVING = "deposit.excess.leaving";

	static final String PENALTY = "deposit.excess.penalty";

	static final String ASKED = "deposit.excess.asked";

	private final String messageKey;

	ExcessNotReturnableException(String caseId, String messageKey) {
		super("Case " + caseId + " gets no excess back now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The key of the message that says why. */
	public String messageKey() {
		return this.messageKey;
	}

}
