package org.ruzhu.platform.notice;

import java.time.Instant;

/**
 * An in-site message as its reader sees it.
 *
 * @param staffGroup the staff group it is for; null if it is for the provider
 * @param taskKey the key of the task it is about; null if it is about none
 * @param readAt when it was first opened; null if unread
 */
public record Message(long id, String caseId, String template, String staffGroup, String taskKey, String subject,
		String body, Instant createdAt, Instant readAt) {

	public boolean isUnread() {
		return this.readAt == null;
	}

}
