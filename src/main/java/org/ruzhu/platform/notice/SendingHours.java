package org.ruzhu.platform.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Limits when SMS are sent, and how many a number gets per day, by the market's settings.
 */
@Component
class SendingHours {

	private final Channels channels;

	private final DeliveryRecords records;

	private final Clock clock;

	SendingHours(Channels channels, DeliveryRecords records, Clock clock) {
		this.channels = channels;
		this.records = records;
		this.clock = clock;
	}

	/** When a delivery may be sent; empty if it may be sent now. */
	Optional<Instant> notBefore(Delivery delivery) {
		if (!Delivery.SMS.equals(delivery.channel())) {
			return Optional.empty();
		}
		SmsHours hours = this.channels.smsHours(delivery.marketId());
		return hours.anytime().contains(delivery.template()) ? Optional.empty() : notBefore(delivery, hours);
	}

	private Optional<Instant> notBefore(Delivery delivery, SmsHours hours) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		LocalTime time = now.toLocalTime();
		ZonedDateTime opening = now.with(hours.from());
		if (time.isBefore(hours.from())) {
			return Optional.of(opening.toInstant());
		}
		if (!time.isBefore(hours.until()) || isFull(delivery, hours, now)) {
			return Optional.of(opening.plusDays(1).toInstant());
		}
		return Optional.empty();
	}

	private boolean isFull(Delivery delivery, SmsHours hours, ZonedDateTime now) {
		Instant midnight = now.toLocalDate().atStartOfDay(now.getZone()).toInstant();
		return this.records.textsSince(delivery.recipient(), midnight, hours.anytime()) >= hours.mostPerDay();
	}

}
