package org.ruzhu.platform.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.DueTasks.DueTask;

/** Writes the text of a digest: reminders, and tasks that are due or late. */
@Component
class DigestText {

	private final NoticeTemplates templates;

	private final MessageSource messages;

	private final String baseUrl;

	DigestText(NoticeTemplates templates, MessageSource messages, @Value("${ruzhu.base-url}") String baseUrl) {
		this.templates = templates;
		this.messages = messages;
		this.baseUrl = baseUrl;
	}

	NoticeTemplates.Text write(String template, Locale language, List<Message> reminders, List<DueTask> due,
			LocalDate today) {
		String lines = Stream
			.concat(reminders.stream().map((reminder) -> line(reminder.subject(), reminder.caseId())),
					due.stream().map((task) -> line(words(task, today, language), task.caseId())))
			.collect(Collectors.joining("\n\n"));
		return this.templates.write(template, language, Map.of(DigestFacts.REMINDERS, lines, DigestFacts.COUNT,
				reminders.size() + due.size(), DigestFacts.STAFF_LINK, this.baseUrl + "/staff"));
	}

	private String line(String what, String caseId) {
		return (caseId != null) ? "%s（%s）%n%s/staff/cases/%s".formatted(what, caseId, this.baseUrl, caseId) : what;
	}

	private String words(DueTask task, LocalDate today, Locale language) {
		boolean late = task.dueOn().isBefore(today);
		return this.messages.getMessage(late ? "notice.digest.late" : "notice.digest.due",
				new Object[] { task.name(), task.dueOn().toString() }, language);
	}

}
