package org.ruzhu.platform.panel;

import org.springframework.context.MessageSourceResolvable;

/**
 * What a member of staff sent by a form of a case's page cannot be taken: the page is
 * shown again, with the reason and all that was typed.
 */
public class RejectedEntryException extends RuntimeException {

	private final String caseId;

	private final String form;

	private final transient MessageSourceResolvable reason;

	private final transient Object typed;

	/**
	 * Rejects an entry.
	 * @param form which form of the page it was, as its panel calls it
	 * @param typed what was typed, as the panel's fragment reads it; null where it keeps
	 * nothing
	 */
	public <T extends Exception & MessageSourceResolvable> RejectedEntryException(String caseId, String form, T reason,
			Object typed) {
		super(reason);
		this.caseId = caseId;
		this.form = form;
		this.reason = reason;
		this.typed = typed;
	}

	public String caseId() {
		return this.caseId;
	}

	public String form() {
		return this.form;
	}

	public MessageSourceResolvable reason() {
		return this.reason;
	}

	public Object typed() {
		return this.typed;
	}

}
