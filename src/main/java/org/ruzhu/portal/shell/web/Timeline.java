package org.ruzhu.portal.shell.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.ActionLabels;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.engine.ModelNames;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Inbox.Told;

/**
 * What has happened in a case, told to its provider: what was done, what they were told.
 */
@Component
class Timeline {

	private final AuditLog audit;

	private final Inbox inbox;

	private final ModelNames names;

	private final ActionLabels actions;

	Timeline(AuditLog audit, Inbox inbox, ModelNames names, ActionLabels actions) {
		this.audit = audit;
		this.inbox = inbox;
		this.names = names;
		this.actions = actions;
	}

	/**
	 * One entry.
	 *
	 * @param who {@code provider}, {@code market} or {@code system}
	 * @param messageId the message it is, or null
	 * @param deliveries what was sent of the message, to the reader's own addresses
	 */
	record Entry(Instant at, String who, String what, Long messageId, List<Delivery> deliveries) {
	}

	/** The newest first. */
	List<Entry> of(String caseId, Locale locale) {
		Map<String, String> elements = this.names.in(locale);
		List<Entry> entries = new ArrayList<>();
		this.audit.of(caseId)
			.stream()
			.filter((line) -> label(line, elements, locale) != null)
			.forEach((line) -> entries
				.add(new Entry(line.at(), who(line.actor()), label(line, elements, locale), null, List.of())));
		for (Told told : this.inbox.told(caseId)) {
			entries.add(new Entry(told.message().createdAt(), "told", told.message().subject(), told.message().id(),
					told.deliveries()));
		}
		entries.sort(Comparator.comparing(Entry::at).reversed());
		return entries;
	}

	/** Before there is an account to log in to, it is the provider who signs up. */
	private static String who(String actor) {
		if ("system".equals(actor)) {
			return "system";
		}
		return actor.matches("P\\d+") || "anonymousUser".equals(actor) ? "provider" : "market";
	}

	/** Null for what only staff is meant to read. */
	private String label(AuditLine line, Map<String, String> elements, Locale locale) {
		String element = elements.get(line.action());
		if (element != null) {
			return element;
		}
		return this.actions.of(line.action(), locale).orElse(null);
	}

}
