package org.ruzhu.platform.notice;

import java.time.Instant;

/**
 * An in-site message as its reader sees it.
 *
 * @param staffGroup the group of staff it is for; null when it is for the provider
 * @param taskKey the task it is about, by its key in the model; null when about none
 * @param readAt when it was first opened; null while unread
 */
public record Message(long id, String caseId, String template, String staffGroup, String taskKey, String subject,
		String body, Instant createdAt, Instant readAt) {

	public boolean isUnread() {
		return this.readAt == null;
	}

}
