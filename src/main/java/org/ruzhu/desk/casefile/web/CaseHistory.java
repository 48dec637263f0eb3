package org.ruzhu.desk.casefile.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.ActionLabels;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.engine.ModelNames;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Inbox.Told;

/** All that was recorded in a case, with who did it, and all that was told. */
@Component
class CaseHistory {

	private final AuditLog audit;

	private final Inbox inbox;

	private final ModelNames names;

	private final ActionLabels actions;

	CaseHistory(AuditLog audit, Inbox inbox, ModelNames names, ActionLabels actions) {
		this.audit = audit;
		this.inbox = inbox;
		this.names = names;
		this.actions = actions;
	}

	/**
	 * One thing that happened.
	 *
	 * @param detail what was recorded with it; null where nothing was
	 * @param told the notice that it was; null for anything else
	 */
	record Entry(Instant at, String actor, String what, String detail, Told told) {
	}

	/** The newest first. */
	List<Entry> of(String caseId, Locale locale) {
		Map<String, String> elements = this.names.in(locale);
		Stream<Entry> done = this.audit.of(caseId)
			.stream()
			.map((line) -> new Entry(line.at(), line.actor(), label(line, elements, locale), line.detail(), null));
		Stream<Entry> told = this.inbox.toldToAnybody(caseId)
			.stream()
			.map((one) -> new Entry(one.message().createdAt(), "system", one.message().subject(), null, one));
		return Stream.concat(done, told).sorted(Comparator.comparing(Entry::at).reversed()).toList();
	}

	private String label(AuditLine line, Map<String, String> elements, Locale locale) {
		return this.actions.forStaff(line.action(), locale)
			.orElseGet(() -> elements.getOrDefault(line.action(), line.action()));
	}

}
