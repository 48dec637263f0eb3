package org.ruzhu.notice;

import java.util.List;

import org.ruzhu.notice.channel.EmailChannel;
import org.ruzhu.notice.channel.Sms;
import org.ruzhu.notice.channel.SmsMessage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has left, or is to leave, by e-mail and SMS. */
@Service
public class Outbox {

	private final NoticeRecords records;

	private final EmailChannel email;

	private final Sms sms;

	private final Attachments attachments;

	Outbox(NoticeRecords records, EmailChannel email, Sms sms, Attachments attachments) {
		this.records = records;
		this.email = email;
		this.sms = sms;
		this.attachments = attachments;
	}

	public List<Delivery> newestDeliveries(int most) {
		return this.records.newestDeliveries(most);
	}

	/** In-site messages to providers and to groups of staff. */
	public List<Message> newestMessages(int most) {
		return this.records.newestMessages(most);
	}

	/**
	 * Sends a delivery that has not left yet; a second call for the same one sends
	 * nothing.
	 */
	@Transactional
	public void send(long deliveryId) {
		this.records.delivery(deliveryId).filter((delivery) -> delivery.sentAt() == null).ifPresent((delivery) -> {
			boolean left = switch (delivery.channel()) {
				case "email" -> this.email.send(delivery, attachment(delivery));
				case "sms" -> this.sms.send(sms(delivery));
				default -> throw new IllegalArgumentException("There is no channel " + delivery.channel());
			};
			this.records.sent(deliveryId, left ? Delivery.State.SENT : Delivery.State.RECORDED);
		});
	}

	/** Records a failed attempt; kept although the attempt itself is undone. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void failed(long deliveryId, String error) {
		this.records.failed(deliveryId, error);
	}

	private static SmsMessage sms(Delivery delivery) {
		return new SmsMessage(delivery.key(), delivery.marketId(), delivery.template(), delivery.locale(),
				delivery.recipient(), delivery.body(), delivery.parameters());
	}

	private Attachments.Attachment attachment(Delivery delivery) {
		return (delivery.attachment() != null) ? this.attachments.open(delivery.attachment()).orElse(null) : null;
	}

}
