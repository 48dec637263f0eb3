package org.ruzhu.membership.category;

/** A category was to be given up or kept, but this is not the time for it. */
public class CategoryNotLeavableException extends RuntimeException {

	static final String NOT_A_MEMBER = "category.notMember";

	static final String LAST = "category.last";

	static final String OVER = "category.over";

	private final String messageKey;

	CategoryNotLeavableException(String caseId, String messageKey) {
		super("Case " + caseId + " cannot give up a category now: " + messageKey);
		this.messageKey = messageKey;
	}

	/** The message that tells a person why. */
	public String messageKey() {
		return this.messageKey;
	}

}
