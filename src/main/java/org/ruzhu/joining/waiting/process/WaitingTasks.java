package org.ruzhu.joining.waiting.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The tasks that wait for providers and have no time of their own. Providers are reminded
 * of them, and an application lapses where its market says so.
 */
@Component
class WaitingTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final ProviderTaskModels models;

	private final Markets markets;

	private final OnboardingCases cases;

	private final WorkingDays workingDays;

	private final WaitingTaskProcess process;

	private final Clock clock;

	WaitingTasks(TaskService tasks, RuntimeService runtime, ProviderTaskModels models, Markets markets,
			OnboardingCases cases, WorkingDays workingDays, WaitingTaskProcess process, Clock clock) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.models = models;
		this.markets = markets;
		this.cases = cases;
		this.workingDays = workingDays;
		this.process = process;
		this.clock = clock;
	}

	/** Finds the tasks to be reminded of today, and those whose time has passed. */
	void begin() {
		this.markets.all().forEach(this::begin);
	}

	private void begin(Market market) {
		List<Task> due = this.tasks.createTaskQuery()
			.tenantIdIn(market.id())
			.taskAssigned()
			.active()
			.list()
			.stream()
			.filter(this.models::isUnwatched)
			.filter((task) -> lapses(market, task) || isReminded(market, task))
			.toList();
		Map<String, String> caseIds = caseIds(due);
		due.forEach((task) -> begin(market, task, this.cases.get(caseIds.get(task.getProcessInstanceId()))));
	}

	/** Members are only reminded. */
	private void begin(Market market, Task task, OnboardingCase theCase) {
		boolean lapses = lapses(market, task) && theCase.state().isJoining();
		if (lapses || isReminded(market, task)) {
			this.process.start(theCase, task.getId(), lapses);
		}
	}

	private Map<String, String> caseIds(List<Task> due) {
		if (due.isEmpty()) {
			return Map.of();
		}
		return this.runtime.createProcessInstanceQuery()
			.processInstanceIds(due.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
	}

	private boolean isReminded(Market market, Task task) {
		return Stream.of("provider-reminder-first", "provider-reminder-second")
			.map(market::promise)
			.anyMatch((reminder) -> lastDay(reminder, task).isEqual(today()));
	}

	private boolean lapses(Market market, Task task) {
		return this.models.lapses(task)
			.map(market.promises()::get)
			.filter((term) -> lastDay(term, task).isBefore(today()))
			.isPresent();
	}

	private LocalDate lastDay(Promise promise, Task task) {
		LocalDate created = LocalDate.ofInstant(task.getCreateTime().toInstant(), WorkingDays.ZONE);
		return promise.after(created, this.workingDays);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
