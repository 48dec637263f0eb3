package org.ruzhu.desk.insight.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.insight.process.CaseTask;
import org.ruzhu.desk.insight.process.CaseTasks;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryEntry.Detail;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;

/** What somebody had to do: since when, how long it took, and who did it. */
@Component
class TaskHistory implements HistorySource {

	private final CaseTasks tasks;

	private final AuditLog audit;

	private final Durations durations;

	private final MessageSource messages;

	TaskHistory(CaseTasks tasks, AuditLog audit, Durations durations, MessageSource messages) {
		this.tasks = tasks;
		this.audit = audit;
		this.durations = durations;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.TASK;
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		Map<String, Iterator<String>> completers = completers(reading.caseId());
		return this.tasks.of(reading.caseId())
			.stream()
			.sorted(Comparator.comparing(CaseTask::endedAt, Comparator.nullsLast(Comparator.naturalOrder())))
			.map((task) -> entry(task, who(task, completers), reading))
			.toList();
	}

	/**
	 * Who completed the tasks of each key, in order. The engine knows who had claimed a
	 * task, which is not always who completed it.
	 */
	private Map<String, Iterator<String>> completers(String caseId) {
		List<AuditLine> lines = new ArrayList<>(this.audit.of(caseId));
		lines.sort(Comparator.comparing(AuditLine::id));
		Map<String, List<String>> actors = new HashMap<>();
		lines.forEach((line) -> actors.computeIfAbsent(line.action(), (action) -> new ArrayList<>()).add(line.actor()));
		Map<String, Iterator<String>> completers = new HashMap<>();
		actors.forEach((key, all) -> completers.put(key, all.iterator()));
		return completers;
	}

	private static String who(CaseTask task, Map<String, Iterator<String>> completers) {
		Iterator<String> actors = completers.get(task.key());
		return (task.completed() && actors != null && actors.hasNext()) ? actors.next() : task.assignee();
	}

	private HistoryEntry entry(CaseTask task, String who, CaseReading reading) {
		Locale locale = reading.locale();
		String state = (task.endedAt() == null) ? "insight.task.open"
				: task.completed() ? "insight.task.completed" : "insight.task.cut-off";
		List<Detail> details = new ArrayList<>();
		details.add(Detail.of(say("insight.task.opened", locale), task.openedAt()));
		if (task.endedAt() != null) {
			long took = Duration.between(task.openedAt(), task.endedAt()).toMillis();
			details.add(Detail.of(say("insight.task.took", locale), this.durations.text(took)));
		}
		Instant at = (task.endedAt() != null) ? task.endedAt() : task.openedAt();
		return new HistoryEntry(at, kind(), say(state, locale, reading.element(task.key())), who, null, details);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
