package org.ruzhu.provider.account;

/**
 * A link from a mail that does not, or no longer, open anything.
 */
public class InvalidLinkException extends RuntimeException {

	/** What is the matter with it. */
	public enum Fault {

		UNKNOWN, USED, EXPIRED

	}

	private final Fault fault;

	InvalidLinkException(Fault fault) {
		super("The link is " + fault);
		this.fault = fault;
	}

	/** The link has been used, or another one took its place. */
	public static InvalidLinkException used() {
		return new InvalidLinkException(Fault.USED);
	}

	public Fault fault() {
		return this.fault;
	}

}
