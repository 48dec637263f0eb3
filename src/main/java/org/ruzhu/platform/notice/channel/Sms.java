package org.ruzhu.platform.notice.channel;

/** The port to an SMS supplier. */
public interface Sms {

	/**
	 * Sends an SMS.
	 * @return whether it was sent; false if it was only recorded
	 * @throws UndeliverableException if the supplier permanently refuses it; any other
	 * exception is a failure that may be retried
	 */
	boolean send(SmsMessage message);

	/**
	 * Checks that SMS of a market can be sent.
	 * @throws BrokenSmsException if a setting is missing for that
	 */
	default void check(String marketId) {
	}

}
