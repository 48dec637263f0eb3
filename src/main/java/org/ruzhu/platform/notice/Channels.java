package org.ruzhu.platform.notice;

import java.util.Collection;
import java.util.List;

/** What a market's data say of telling. */
public interface Channels {

	/**
	 * The ways beside the in-site message that a notice takes in a market: {@code email}
	 * to the account's own mailbox, {@code contact-email} and {@code service-email} to
	 * the mailboxes that the application names, {@code sms}.
	 */
	List<String> of(String marketId, String template);

	/** The markets that have such data. */
	List<String> markets();

	/** The templates that a market's data name one by one. */
	Collection<String> named(String marketId);

	/** Whether a provider may ask to get no more notices of a template. */
	boolean isDeclinable(String marketId, String template);

	/** When texts may arrive. */
	SmsHours smsHours(String marketId);

}
