package org.ruzhu.platform.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A provider's in-site messages. */
@Service
public class Inbox {

	/** How many messages a page has. */
	public static final int PAGE = 100;

	private final NoticeRecords records;

	private final DeliveryRecords deliveries;

	Inbox(NoticeRecords records, DeliveryRecords deliveries) {
		this.records = records;
		this.deliveries = deliveries;
	}

	/** The first page of the provider's messages, the newest first. */
	public List<Message> of(String providerId) {
		return of(providerId, Long.MAX_VALUE);
	}

	/**
	 * A page of the provider's messages, the newest first.
	 * @param before the id of the last message on the previous page
	 */
	public List<Message> of(String providerId, long before) {
		return this.records.ofProvider(providerId, before, PAGE);
	}

	/** How many messages a provider has not read, by case. */
	public Map<String, Integer> unreadByCase(String providerId) {
		return this.records.unreadByCase(providerId);
	}

	/** The messages to a case's provider with their deliveries, the newest first. */
	public List<Told> told(String caseId) {
		return withDeliveries(this.records.ofCase(caseId), caseId);
	}

	/** The messages about a case to its provider and to staff, the newest first. */
	public List<Told> toldToAnybody(String caseId) {
		return withDeliveries(this.records.allOfCase(caseId), caseId);
	}

	private List<Told> withDeliveries(List<Message> messages, String caseId) {
		Map<Long, List<Delivery>> byNotice = this.deliveries.ofCase(caseId)
			.stream()
			.collect(Collectors.groupingBy(Delivery::noticeId));
		return messages.stream()
			.map((message) -> new Told(message, byNotice.getOrDefault(message.id(), List.of())))
			.toList();
	}

	/** A message and its deliveries. */
	public record Told(Message message, List<Delivery> deliveries) {
	}

	/**
	 * When the providers of these cases were told last by a notice about a task, for each
	 * of their tasks.
	 */
	public List<LastTold> lastTold(String template, Collection<String> caseIds) {
		return caseIds.isEmpty() ? List.of() : this.records.lastTold(template, caseIds);
	}

	/** When the provider of a case was told last about a task, by its key. */
	public record LastTold(String caseId, String taskKey, Instant at) {
	}

	/** The messages to staff groups about cases of their markets, the newest first. */
	public List<Message> ofGroups(Collection<String> groups, Collection<String> markets, int most) {
		return (groups.isEmpty() || markets.isEmpty()) ? List.of() : this.records.ofGroups(groups, markets, most);
	}

	/** The messages to a case's provider, the newest first. */
	public List<Message> ofCase(String caseId) {
		return this.records.ofCase(caseId);
	}

	/** The deliveries to a case's provider, the oldest first. */
	public List<Delivery> deliveriesOfCase(String caseId) {
		return this.deliveries.ofCase(caseId);
	}

	public int unread(String providerId) {
		return this.records.unread(providerId);
	}

	/** Opens one of the provider's own messages and marks it read. */
	@Transactional
	public Optional<Message> open(long id, String providerId) {
		Optional<Message> message = this.records.owned(id, providerId);
		message.ifPresent((found) -> this.records.read(found.id()));
		return message;
	}

}
