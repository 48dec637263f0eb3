package org.ruzhu.joining.waiting.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Inbox.LastTold;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The tasks that wait for providers and have no time of their own. Providers are reminded
 * of them, and an application lapses where its market says so.
 */
@Component
class WaitingTasks {

	/** How many tasks are looked at with one query. */
	private static final int AT_ONCE = 500;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Inbox inbox;

	private final WaitingTaskDates dates;

	private final Markets markets;

	private final OnboardingCases cases;

	private final WaitingTaskProcess process;

	WaitingTasks(TaskService tasks, RuntimeService runtime, Inbox inbox, WaitingTaskDates dates, Markets markets,
			OnboardingCases cases, WaitingTaskProcess process) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.inbox = inbox;
		this.dates = dates;
		this.markets = markets;
		this.cases = cases;
		this.process = process;
	}

	/**
	 * A task, and the day on which its provider is to be reminded of it or the
	 * application has lapsed: today, or before it if nothing ran on that day.
	 */
	private record Due(Task task, OnboardingCase theCase, boolean lapses, LocalDate day) {

		/** Whether the provider was reminded of it on that day or after it. */
		boolean wasTold(LastTold last) {
			return last.caseId().equals(this.theCase.id()) && last.taskKey().equals(this.task.getTaskDefinitionKey())
					&& !LocalDate.ofInstant(last.at(), WorkingDays.ZONE).isBefore(this.day);
		}

	}

	/** That the model runs for a task. */
	private record Begun(String taskId, boolean lapses) {
	}

	/** Finds the tasks to be reminded of, and those whose time has passed. */
	void begin() {
		this.markets.all().forEach(this::begin);
	}

	private void begin(Market market) {
		List<Task> waiting = this.tasks.createTaskQuery()
			.tenantIdIn(market.id())
			.taskAssigned()
			.active()
			.list()
			.stream()
			.filter(this.dates::isWaiting)
			.filter((task) -> this.dates.lapsed(task).or(() -> this.dates.reminder(task)).isPresent())
			.toList();
		for (int from = 0; from < waiting.size(); from += AT_ONCE) {
			begin(waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())));
		}
	}

	private void begin(List<Task> waiting) {
		Map<String, String> caseIds = caseIds(waiting);
		Map<String, OnboardingCase> found = this.cases.all(Set.copyOf(caseIds.values()));
		List<LastTold> told = this.inbox.lastTold(WaitingTaskSteps.REMINDER, found.keySet());
		Set<Begun> begun = begun();
		waiting.stream()
			.flatMap((task) -> due(task, found.get(caseIds.get(task.getProcessInstanceId()))).stream())
			.filter((due) -> !begun.contains(new Begun(due.task().getId(), due.lapses())))
			.filter((due) -> due.lapses() || told.stream().noneMatch(due::wasTold))
			.forEach((due) -> this.process.start(due.theCase(), due.task().getId(), due.lapses()));
	}

	/** Members are only reminded. */
	private Optional<Due> due(Task task, OnboardingCase theCase) {
		return this.dates.lapsed(task)
			.filter((day) -> theCase.state().isJoining())
			.map((day) -> new Due(task, theCase, true, day))
			.or(() -> this.dates.reminder(task).map((day) -> new Due(task, theCase, false, day)));
	}

	private Map<String, String> caseIds(List<Task> waiting) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceIds(waiting.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
	}

	/** What the model has been started for and has not finished with. */
	private Set<Begun> begun() {
		return this.runtime.createVariableInstanceQuery()
			.variableNameIn(WaitingTaskProcess.TASK_ID, WaitingTaskProcess.TASK_LAPSES)
			.list()
			.stream()
			.collect(Collectors.groupingBy(VariableInstance::getProcessInstanceId,
					Collectors.toMap(VariableInstance::getName, VariableInstance::getValue)))
			.values()
			.stream()
			.map((known) -> new Begun((String) known.get(WaitingTaskProcess.TASK_ID),
					(Boolean) known.get(WaitingTaskProcess.TASK_LAPSES)))
			.collect(Collectors.toSet());
	}

}
