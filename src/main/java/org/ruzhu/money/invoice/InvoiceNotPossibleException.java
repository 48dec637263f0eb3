package org.ruzhu.money.invoice;

import org.springframework.context.MessageSourceResolvable;

/** An invoice cannot be asked for, with the reason as a message for the provider. */
public class InvoiceNotPossibleException extends RuntimeException implements MessageSourceResolvable {

	private final String messageKey;

	private final transient Object[] arguments;

	InvoiceNotPossibleException(String caseId, String messageKey, Object... arguments) {
		super("Invoice in " + caseId + ": " + messageKey);
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.messageKey };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.clone();
	}

}
