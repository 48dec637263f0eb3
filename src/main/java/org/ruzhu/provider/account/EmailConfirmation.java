package org.ruzhu.provider.account;

/** Confirms the mailbox of a provider. */
public interface EmailConfirmation {

	/**
	 * Confirms the mailbox that a link was sent to, and completes the task that waits for
	 * it.
	 * @throws InvalidLinkException if the link is unknown, expired or used, possibly by a
	 * concurrent request
	 */
	void confirmEmail(String token);

}
