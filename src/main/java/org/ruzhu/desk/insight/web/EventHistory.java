package org.ruzhu.desk.insight.web;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.ActionLabels;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCase;

/** Milestones, looks at papers, and whatever else was written down of a case. */
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
	public List<HistoryEntry> of(OnboardingCase theCase, Reader reader) {
		return this.audit.of(theCase.id())
			.stream()
			.sorted(Comparator.comparing(AuditLine::id))
			.filter((line) -> !line.action().startsWith("UserTask_"))
			.map((line) -> new HistoryEntry(line.at(), kind(), title(line, reader), line.actor(), line.detail(),
					List.of()))
			.toList();
	}

	private String title(AuditLine line, Reader reader) {
		return this.labels.forStaff(line.action(), reader.locale()).orElseGet(() -> reader.element(line.action()));
	}

}
