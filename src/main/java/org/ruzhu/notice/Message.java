package org.ruzhu.notice;

import java.time.Instant;

/**
 * An in-site message as its reader sees it.
 *
 * @param readAt when it was first opened; null while unread
 */
public record Message(long id, String caseId, String template, String subject, String body, Instant createdAt,
		Instant readAt) {

	public boolean isUnread() {
		return this.readAt == null;
	}

}
