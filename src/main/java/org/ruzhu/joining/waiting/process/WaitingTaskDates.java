package org.ruzhu.joining.waiting.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.PromisedDates;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.engine.RunAsSystem;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.TaskLapses;

/**
 * The days of a task that waits: when its provider is reminded of it, and its last one,
 * where its market sets one. Pages, reminders and the lapse itself all name this day.
 */
@Component
class WaitingTaskDates implements TaskLapses {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final ProviderTaskModels models;

	private final Markets markets;

	private final PromisedDates dates;

	private final OnboardingCases cases;

	private final RunAsSystem system;

	private final Clock clock;

	WaitingTaskDates(TaskService tasks, RuntimeService runtime, ProviderTaskModels models, Markets markets,
			PromisedDates dates, OnboardingCases cases, RunAsSystem system, Clock clock) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.models = models;
		this.markets = markets;
		this.dates = dates;
		this.cases = cases;
		this.system = system;
		this.clock = clock;
	}

	/** Whether a task waits for its provider and has no time of its own. */
	boolean isWaiting(Task task) {
		return this.models.isUnwatched(task);
	}

	/** The latest day for a reminder that has come. */
	Optional<LocalDate> reminder(Task task) {
		return Stream.of("provider-reminder-first", "provider-reminder-second")
			.map((reminder) -> this.dates.lastDay(task.getTenantId(), reminder, task.getCreateTime()))
			.filter(this::hasCome)
			.max(Comparator.naturalOrder());
	}

	/** The day after the last one, once it has come. */
	Optional<LocalDate> lapsed(Task task) {
		return lastDay(task).map((lastDay) -> lastDay.plusDays(1)).filter(this::hasCome);
	}

	private boolean hasCome(LocalDate day) {
		return !day.isAfter(LocalDate.now(this.clock));
	}

	/** The last day to do it before the application lapses, if it is still one. */
	Optional<LocalDate> lastDay(Task task) {
		return promise(task).map((term) -> this.dates.lastDay(task.getTenantId(), term, task.getCreateTime()));
	}

	private Optional<String> promise(Task task) {
		return Optional.of(task)
			.filter((waiting) -> waiting.getTenantId() != null)
			.filter(this.models::isUnwatched)
			.flatMap(this.models::lapses)
			.filter((term) -> this.markets.get(task.getTenantId()).promises().containsKey(term));
	}

	/** Only who is joining can lose the application. */
	@Override
	public Map<String, End> of(Collection<String> taskIds) {
		return taskIds.isEmpty() ? Map.of() : this.system.call(() -> ends(taskIds));
	}

	private Map<String, End> ends(Collection<String> taskIds) {
		List<Task> ending = this.tasks.createTaskQuery()
			.taskIdIn(taskIds.toArray(String[]::new))
			.list()
			.stream()
			.filter((task) -> promise(task).isPresent())
			.toList();
		Set<String> joining = joining(ending);
		Map<String, End> ends = new HashMap<>();
		ending.stream()
			.filter((task) -> joining.contains(task.getProcessInstanceId()))
			.forEach((task) -> ends.put(task.getId(),
					new End(Deadline.endOf(lastDay(task).orElseThrow()), promise(task).orElseThrow())));
		return ends;
	}

	/** The instances of these tasks whose provider is still joining. */
	private Set<String> joining(List<Task> ending) {
		if (ending.isEmpty()) {
			return Set.of();
		}
		Map<String, String> caseIds = this.runtime.createProcessInstanceQuery()
			.processInstanceIds(ending.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
		Map<String, OnboardingCase> found = this.cases.all(Set.copyOf(caseIds.values()));
		return caseIds.entrySet()
			.stream()
			.filter((instance) -> found.get(instance.getValue()).state().isJoining())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

}
