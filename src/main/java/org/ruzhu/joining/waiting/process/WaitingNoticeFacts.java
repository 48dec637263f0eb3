package org.ruzhu.joining.waiting.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCase;

/** What a reminder says of the task that waits. */
@Component
class WaitingNoticeFacts implements NoticeFacts {

	private static final String TASK = "waitingTask";

	/** The last day to do it; only where its market lets the application lapse. */
	private static final String UNTIL = "waitingTaskUntil";

	private final WaitingTaskDates dates;

	private final Accounts accounts;

	WaitingNoticeFacts(WaitingTaskDates dates, Accounts accounts) {
		this.dates = dates;
		this.accounts = accounts;
	}

	@Override
	public Set<String> names() {
		return Set.of(TASK, UNTIL);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

	/** Adds them to the reminder of a task, in the language of its provider. */
	Notice addTo(Notice reminder, OnboardingCase theCase, Task task) {
		Locale locale = this.accounts.get(theCase.providerId()).locale();
		reminder.with(TASK, ElementNames.of(task.getTaskDefinitionKey(), task.getName(), locale));
		until(theCase, task).ifPresent((day) -> reminder.with(UNTIL,
				DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day)));
		return reminder;
	}

	private Optional<LocalDate> until(OnboardingCase theCase, Task task) {
		return this.dates.lastDay(task).filter((day) -> theCase.state().isJoining());
	}

}
