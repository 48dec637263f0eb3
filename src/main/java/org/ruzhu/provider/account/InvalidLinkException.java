package org.ruzhu.provider.account;

/** A link from a mail is not valid, or no longer valid. */
public class InvalidLinkException extends RuntimeException {

	/** Why the link is not valid. */
	public enum Fault {

		UNKNOWN, USED, EXPIRED

	}

	private final Fault fault;

	InvalidLinkException(Fault fault) {
		super("The link is " + fault);
		this.fault = fault;
	}

	/** The exception for a link that was already used or replaced. */
	public static InvalidLinkException used() {
		return new InvalidLinkException(Fault.USED);
	}

	public Fault fault() {
		return this.fault;
	}

}
