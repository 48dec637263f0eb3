package org.ruzhu.notice.channel;

/** The port to an SMS supplier. */
public interface Sms {

	/**
	 * Sends a text.
	 * @param mobile number with or without country code
	 * @return whether it left the house; false when it was only recorded
	 */
	boolean send(String mobile, String text);

}
