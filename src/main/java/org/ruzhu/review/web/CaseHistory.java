package org.ruzhu.review.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ruzhu.audit.ActionLabels;
import org.ruzhu.audit.AuditLine;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.portal.process.ModelNames;

import org.springframework.stereotype.Component;

/** All that was recorded in a case, with who did it. */
@Component
class CaseHistory {

	private final AuditLog audit;

	private final ModelNames names;

	private final ActionLabels actions;

	CaseHistory(AuditLog audit, ModelNames names, ActionLabels actions) {
		this.audit = audit;
		this.names = names;
		this.actions = actions;
	}

	/**
	 * One thing that happened.
	 *
	 * @param detail what was recorded with it; null where nothing was
	 */
	record Entry(Instant at, String actor, String what, String detail) {
	}

	/** The newest first. */
	List<Entry> of(String caseId, Locale locale) {
		Map<String, String> elements = this.names.in(locale);
		return this.audit.of(caseId)
			.stream()
			.map((line) -> new Entry(line.at(), line.actor(), label(line, elements, locale), line.detail()))
			.toList();
	}

	private String label(AuditLine line, Map<String, String> elements, Locale locale) {
		return this.actions.forStaff(line.action(), locale)
			.orElseGet(() -> elements.getOrDefault(line.action(), line.action()));
	}

}
