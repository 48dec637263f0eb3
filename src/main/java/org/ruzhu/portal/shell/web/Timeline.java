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
 * The timeline of a case for its provider: what was done, and which messages were sent.
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
	 * @param messageId the id of the message, if the entry is one; otherwise null
	 * @param deliveries the deliveries of the message to the reader's own addresses
	 */
	record Entry(Instant at, String who, String what, Long messageId, List<Delivery> deliveries) {
	}

	/** The entries of a case, the newest first. */
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

	/** Who acted. An anonymous actor counts as the provider, who is signing up. */
	private static String who(String actor) {
		if ("system".equals(actor)) {
			return "system";
		}
		return actor.matches("P\\d+") || "anonymousUser".equals(actor) ? "provider" : "market";
	}

	/** The label of a line; null if only staff may read it. */
	private String label(AuditLine line, Map<String, String> elements, Locale locale) {
		return this.actions.of(line.action(), locale).orElseGet(() -> elements.get(line.action()));
	}

}
