package org.ruzhu.platform.notice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Message;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryEntry.Detail;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;

/** The history of messages to the provider: their channels, and when they were read. */
@Component
class NoticeHistory implements HistorySource {

	private final Inbox inbox;

	private final MessageSource messages;

	NoticeHistory(Inbox inbox, MessageSource messages) {
		this.inbox = inbox;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.NOTICE;
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		Map<Long, List<Delivery>> deliveries = this.inbox.deliveriesOfCase(reading.caseId())
			.stream()
			.collect(Collectors.groupingBy(Delivery::noticeId));
		return this.inbox.ofCase(reading.caseId())
			.stream()
			.sorted(Comparator.comparing(Message::id))
			.map((message) -> new HistoryEntry(message.createdAt(), kind(), message.subject(), null, message.body(),
					details(message, deliveries.getOrDefault(message.id(), List.of()), reading.locale())))
			.toList();
	}

	private List<Detail> details(Message message, List<Delivery> deliveries, Locale locale) {
		List<Detail> details = new ArrayList<>();
		deliveries.forEach((delivery) -> details.add(delivery(delivery, locale)));
		if (!message.isUnread()) {
			details.add(Detail.of(say("insight.notice.read", locale), message.readAt()));
		}
		return details;
	}

	private Detail delivery(Delivery delivery, Locale locale) {
		String way = say("notice.channel." + delivery.channel(), locale);
		Instant sent = delivery.sentAt();
		return (sent != null && delivery.state() == Delivery.State.SENT)
				? Detail.of(say("insight.notice.sent", locale, way), sent)
				: Detail.of(way, say("notice.state." + delivery.state(), locale));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
