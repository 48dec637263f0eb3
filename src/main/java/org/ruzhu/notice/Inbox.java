package org.ruzhu.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A provider's in-site messages. */
@Service
public class Inbox {

	private static final int PAGE = 200;

	private final NoticeRecords records;

	Inbox(NoticeRecords records) {
		this.records = records;
	}

	/** The provider's newest messages, at most 200. */
	public List<Message> of(String providerId) {
		return this.records.ofProvider(providerId, PAGE);
	}

	/** What groups of staff were told about cases of their markets, the newest first. */
	public List<Message> ofGroups(Collection<String> groups, Collection<String> markets, int most) {
		return (groups.isEmpty() || markets.isEmpty()) ? List.of() : this.records.ofGroups(groups, markets, most);
	}

	/** What the provider of a case was told about it, the newest first. */
	public List<Message> ofCase(String caseId) {
		return this.records.ofCase(caseId);
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
