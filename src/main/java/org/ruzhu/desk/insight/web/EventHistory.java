package org.ruzhu.desk.insight.web;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.ActionLabels;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;
import org.ruzhu.platform.panel.Reader;

/** Milestones, looks at papers, and whatever else was recorded of a case. */
@Component
class EventHistory implements HistorySource {

	private final AuditLog audit;

	private final ActionLabels labels;

	EventHistory(AuditLog audit, ActionLabels labels) {
		this.audit = audit;
		this.labels = labels;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.EVENT;
	}

	/** Completed tasks are told as tasks. */
	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		return this.audit.of(reading.caseId())
			.stream()
			.sorted(Comparator.comparing(AuditLine::id))
			.filter((line) -> !line.action().startsWith("UserTask_"))
			.map((line) -> new HistoryEntry(line.at(), kind(), title(line, reading), line.actor(), line.detail(),
					List.of()))
			.toList();
	}

	private String title(AuditLine line, CaseReading reading) {
		return this.labels.forStaff(line.action(), reading.locale()).orElseGet(() -> reading.element(line.action()));
	}

}
