package org.ruzhu.platform.notice;

import java.util.Collection;
import java.util.List;

/** The settings for notices in a market's data. */
public interface Channels {

	/**
	 * The channels of a notice in a market, in addition to the in-site message: {@code
	 * email} to the account's own mailbox, {@code contact-email} and {@code
	 * service-email} to the mailboxes stated in the application, {@code sms}.
	 */
	List<String> of(String marketId, String template);

	/** The ids of all markets. */
	List<String> markets();

	/** The templates that a market's data mention by name. */
	Collection<String> named(String marketId);

	/** Whether a provider may opt out of the notices of a template. */
	boolean isDeclinable(String marketId, String template);

	/** When SMS may be delivered. */
	SmsHours smsHours(String marketId);

}
