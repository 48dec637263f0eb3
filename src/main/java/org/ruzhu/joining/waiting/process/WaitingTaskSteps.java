package org.ruzhu.joining.waiting.process;

import java.util.Optional;
import java.util.function.Consumer;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** What becomes of a task that waits for its provider, unless it is done by then. */
@Component
class WaitingTaskSteps {

	/** The notice that reminds of a task. */
	static final String REMINDER = "task-waiting";

	/** The error by which every journey ends, or goes on to the refund of held money. */
	private static final String APPLICATION_LAPSED = "application-lapsed";

	private final TaskService tasks;

	private final OnboardingCases cases;

	private final Accounts accounts;

	private final Notices notices;

	private final MessageSource messages;

	private final WaitingNoticeFacts facts;

	WaitingTaskSteps(TaskService tasks, OnboardingCases cases, Accounts accounts, Notices notices,
			MessageSource messages, WaitingNoticeFacts facts) {
		this.tasks = tasks;
		this.cases = cases;
		this.accounts = accounts;
		this.notices = notices;
		this.messages = messages;
		this.facts = facts;
	}

	/** Reminds the provider of a task. */
	void remind(String caseId, String taskId) {
		ifOpen(taskId, (task) -> this.notices.tell(this.facts
			.addTo(Notice.to(caseId, REMINDER).about(task.getTaskDefinitionKey()), this.cases.get(caseId), task)));
	}

	/**
	 * Lets the application lapse, with the reason in the provider's language. What the
	 * market holds is refunded by the exit.
	 */
	void lapse(String caseId, String taskId) {
		ifOpen(taskId, (task) -> {
			OnboardingCase theCase = this.cases.get(caseId);
			this.cases.lapse(caseId, this.messages.getMessage("application.lapse.reason", null,
					this.accounts.get(theCase.providerId()).locale()));
			this.notices.tell(Notice.to(caseId, "task-lapsed"));
			this.tasks.handleBpmnError(taskId, APPLICATION_LAPSED);
		});
	}

	private void ifOpen(String taskId, Consumer<Task> deed) {
		Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult()).ifPresent(deed);
	}

}
