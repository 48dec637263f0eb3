package org.ruzhu.membership.category;

/** A category cannot be given up, or kept, in the current state of the case. */
public class CategoryNotLeavableException extends RuntimeException {

	static final String NOT_A_MEMBER = "category.notMember";

	static final String LAST = "category.last";

	static final String OVER = "category.over";

	private final String messageKey;

	CategoryNotLeavableException(String caseId, String messageKey) {
		super("Case " + caseId + " cannot give up a category now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The key of the message that says why. */
	public String messageKey() {
		return this.messageKey;
	}

}
