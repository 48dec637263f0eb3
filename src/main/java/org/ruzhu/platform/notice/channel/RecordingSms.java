package org.ruzhu.platform.notice.channel;

/** The stand-in while no SMS supplier is configured: the text stays in the outbox. */
class RecordingSms implements Sms {

	@Override
	public boolean send(SmsMessage message) {
		return false;
	}

}
