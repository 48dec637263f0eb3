package org.ruzhu.platform.notice;

import java.util.List;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;

import org.ruzhu.platform.notice.Attempt.Outcome;
import org.ruzhu.platform.notice.channel.EmailChannel;
import org.ruzhu.platform.notice.channel.Sms;
import org.ruzhu.platform.notice.channel.SmsMessage;
import org.ruzhu.platform.notice.channel.UndeliverableException;

/** Sends deliveries by e-mail and SMS, and lists them. */
@Service
public class Outbox {

	private final NoticeRecords notices;

	private final DeliveryRecords deliveries;

	private final Attempts attempts;

	private final SendingHours hours;

	private final Channels channels;

	private final EmailChannel email;

	private final Sms sms;

	private final List<Attachments> attachments;

	Outbox(NoticeRecords notices, DeliveryRecords deliveries, Attempts attempts, SendingHours hours, Channels channels,
			EmailChannel email, Sms sms, List<Attachments> attachments) {
		this.notices = notices;
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.hours = hours;
		this.channels = channels;
		this.email = email;
		this.sms = sms;
		this.attachments = attachments;
	}

	public List<Delivery> newestDeliveries(int most) {
		return this.deliveries.newest(most);
	}

	/** In-site messages to providers and to groups of staff. */
	public List<Message> newestMessages(int most) {
		return this.notices.newest(most);
	}

	/**
	 * Sends a delivery, unless it is already done. The attempt is recorded before it
	 * begins and after it ends, in separate transactions. Only a crash between the two
	 * can cause a second sending, with the same key.
	 * @throws DeliverLaterException if it must wait for the hours for SMS
	 * @throws UndeliverableException if it was permanently refused; any other exception
	 * is a failure that may be retried
	 */
	public void send(long deliveryId) {
		this.deliveries.find(deliveryId).filter((delivery) -> !delivery.isDone()).ifPresent(this::send);
	}

	private void send(Delivery delivery) {
		this.hours.notBefore(delivery).ifPresent((later) -> {
			throw new DeliverLaterException(later);
		});
		int attempt = this.attempts.begin(delivery.id());
		boolean left = handOver(delivery, attempt);
		this.attempts.end(delivery.id(), attempt, left ? Outcome.SENT : Outcome.RECORDED, null);
	}

	private boolean handOver(Delivery delivery, int attempt) {
		try {
			return handOver(delivery);
		}
		catch (UndeliverableException ex) {
			this.attempts.end(delivery.id(), attempt, Outcome.REFUSED, ex.getMessage());
			throw ex;
		}
		catch (RuntimeException ex) {
			this.attempts.end(delivery.id(), attempt, Outcome.LATER,
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			throw ex;
		}
	}

	private boolean handOver(Delivery delivery) {
		return switch (delivery.channel()) {
			case Delivery.EMAIL -> this.email.send(delivery, attachments(delivery), isDeclinable(delivery));
			case Delivery.SMS -> this.sms.send(sms(delivery));
			default -> throw new IllegalArgumentException("There is no channel " + delivery.channel());
		};
	}

	private boolean isDeclinable(Delivery delivery) {
		return delivery.marketId() != null && this.channels.isDeclinable(delivery.marketId(), delivery.template());
	}

	private static SmsMessage sms(Delivery delivery) {
		return new SmsMessage(delivery.key(), delivery.marketId(), delivery.template(), delivery.locale(),
				delivery.recipient(), delivery.body(), delivery.parameters());
	}

	private List<Attachments.Attachment> attachments(Delivery delivery) {
		return delivery.attachments()
			.stream()
			.flatMap((id) -> this.attachments.stream().flatMap((feature) -> feature.open(id).stream()))
			.toList();
	}

}
