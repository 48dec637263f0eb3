package org.ruzhu.money.deposit;

/** Nothing of a case's excess can be asked back now. */
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

	/** The message that tells a person why. */
	public String messageKey() {
		return this.messageKey;
	}

}
