package org.ruzhu.provider.account;

/** How the mailbox of a provider is confirmed. */
public interface EmailConfirmation {

	/**
	 * Confirms the mailbox that a link was sent to, and completes the task that waits for
	 * it.
	 * @throws InvalidLinkException when the link is unknown, expired or used, be it by a
	 * request that was faster
	 */
	void confirmEmail(String token);

}
