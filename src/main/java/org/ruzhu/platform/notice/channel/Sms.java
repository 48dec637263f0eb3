package org.ruzhu.platform.notice.channel;

/** The port to an SMS supplier. */
public interface Sms {

	/**
	 * Sends a text.
	 * @return whether it left the house; false when it was only recorded
	 * @throws UndeliverableException when the supplier refuses it for good; any other
	 * exception is a breakdown, and worth another attempt later
	 */
	boolean send(SmsMessage message);

	/**
	 * Makes sure that texts of a market can leave.
	 * @throws BrokenSmsException if something is missing for that
	 */
	default void check(String marketId) {
	}

}
