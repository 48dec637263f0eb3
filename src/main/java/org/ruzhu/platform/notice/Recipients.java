package org.ruzhu.platform.notice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * The recipients of a notice in addition to the in-site message, from the market's data.
 */
@Component
class Recipients {

	private static final Set<String> OF_THE_ACCOUNT = Set.of("email", "sms");

	private final Channels channels;

	private final NoticeChoices choices;

	Recipients(Channels channels, NoticeChoices choices) {
		this.channels = channels;
		this.choices = choices;
	}

	/**
	 * The recipients in the order of the market's data, and last the mailbox that the
	 * notice itself names; without duplicates. What holds a secret is meant for the
	 * account alone.
	 */
	List<Recipient> of(Notice notice, Addressee provider) {
		boolean secret = !notice.secrets().isEmpty();
		Set<String> declined = declined(notice.template(), provider);
		Stream<Recipient> byTheMarket = this.channels.of(provider.marketId(), notice.template())
			.stream()
			.filter((way) -> !secret || OF_THE_ACCOUNT.contains(way))
			.flatMap((way) -> recipient(way, provider))
			.filter((recipient) -> !declined.contains(recipient.channel()));
		return Stream.concat(byTheMarket, mailbox(notice.mailbox())).distinct().toList();
	}

	private Set<String> declined(String template, Addressee provider) {
		return this.channels.isDeclinable(provider.marketId(), template) ? this.choices.declined(provider.providerId())
				: Set.of();
	}

	private static Stream<Recipient> recipient(String way, Addressee provider) {
		return switch (way) {
			case "email" -> Stream.of(new Recipient(Delivery.EMAIL, provider.email()));
			case "contact-email" -> mailbox(provider.contactEmail());
			case "service-email" -> mailbox(provider.serviceEmail());
			case "sms" -> Stream.of(new Recipient(Delivery.SMS, provider.mobile()));
			default -> throw new IllegalArgumentException("There is no way '%s' to tell".formatted(way));
		};
	}

	private static Stream<Recipient> mailbox(String address) {
		return address.isEmpty() ? Stream.empty() : Stream.of(new Recipient(Delivery.EMAIL, address));
	}

	/** One address for one channel. */
	record Recipient(String channel, String address) {
	}

}
