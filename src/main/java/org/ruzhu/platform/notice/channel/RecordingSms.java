package org.ruzhu.platform.notice.channel;

/** The fallback if no SMS supplier is configured: the text stays in the outbox. */
class RecordingSms implements Sms {

	@Override
	public boolean send(SmsMessage message) {
		return false;
	}

}
