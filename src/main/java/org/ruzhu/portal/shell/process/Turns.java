package org.ruzhu.portal.shell.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

import org.ruzhu.portal.shell.OpenTask;
import org.ruzhu.portal.shell.TaskDeadline;
import org.ruzhu.portal.shell.Turn;
import org.ruzhu.portal.shell.Turn.Whose;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.TaskLapses;

/**
 * Finds who has to act next: the provider if it has an open task, otherwise the market or
 * the engine.
 */
@Component
public class Turns {

	/** What is due first comes first, and what has no due date last. */
	private static final Comparator<OpenTask> NEXT_DUE = Comparator.comparing(OpenTask::due,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private final TaskService taskService;

	private final HistoryService historyService;

	private final AssignedProviderTasks providerTasks;

	private final WaitingJobs waitingJobs;

	private final TaskLapses lapses;

	Turns(TaskService taskService, HistoryService historyService, AssignedProviderTasks providerTasks,
			WaitingJobs waitingJobs, TaskLapses lapses) {
		this.taskService = taskService;
		this.historyService = historyService;
		this.providerTasks = providerTasks;
		this.waitingJobs = waitingJobs;
		this.lapses = lapses;
	}

	/** Who has to act next in each of a provider's cases, by case id. */
	public Map<String, Turn> of(Collection<String> caseIds, String providerId) {
		if (caseIds.isEmpty()) {
			return Map.of();
		}
		String[] keys = caseIds.toArray(String[]::new);
		Map<String, List<OpenTask>> mine = byCase(tasks(keys).taskAssignee(providerId));
		Map<String, List<OpenTask>> others = byCase(tasks(keys).withCandidateGroups().includeAssignedTasks());
		List<HistoricProcessInstance> instances = instances(keys);
		Map<String, String> running = cases(instances);
		Set<String> beside = instances.stream()
			.filter(Turns::runsBeside)
			.map(HistoricProcessInstance::getId)
			.collect(Collectors.toSet());
		Map<String, List<WaitingJob>> waiting = this.waitingJobs.of(running.keySet())
			.stream()
			.filter((job) -> !job.timer() || !beside.contains(job.processInstanceId()))
			.collect(Collectors.groupingBy((job) -> running.get(job.processInstanceId())));
		Map<String, Turn> turns = new HashMap<>();
		for (String caseId : caseIds) {
			turns.put(caseId, turn(mine.getOrDefault(caseId, List.of()), others.getOrDefault(caseId, List.of()),
					waiting.getOrDefault(caseId, List.of())));
		}
		return turns;
	}

	/**
	 * All dates that the engine waits for in a case, and the ends of the tasks that wait
	 * for its provider; the nearest first.
	 */
	public List<TaskDeadline> deadlines(String caseId) {
		List<TaskDeadline> deadlines = new ArrayList<>(ends(caseId));
		this.providerTasks.open(tasks(caseId).withCandidateGroups().includeAssignedTasks())
			.stream()
			.filter((task) -> task.due() != null)
			.forEach((task) -> deadlines.add(new TaskDeadline(task.key(), task.name(), task.due(), Optional.empty())));
		this.waitingJobs.of(cases(instances(caseId)).keySet())
			.stream()
			.filter((job) -> job.timer() && !job.isReminder() && !isFor(job, deadlines))
			.forEach((job) -> deadlines
				.add(new TaskDeadline(job.element().getId(), job.element().getName(), job.due(), Optional.empty())));
		deadlines.sort(Comparator.comparing(TaskDeadline::at));
		return deadlines;
	}

	private List<TaskDeadline> ends(String caseId) {
		List<Task> waiting = tasks(caseId).taskAssigned().active().list();
		Map<String, TaskLapses.End> ends = this.lapses.of(waiting.stream().map(Task::getId).toList());
		return waiting.stream()
			.filter((task) -> ends.containsKey(task.getId()))
			.map((task) -> new TaskDeadline(task.getTaskDefinitionKey(), task.getName(), ends.get(task.getId()).at(),
					Optional.of(ends.get(task.getId()).promise())))
			.toList();
	}

	/**
	 * Whether a timer is attached to one of these tasks of the market. Its date is then
	 * not shown separately.
	 */
	private static boolean isFor(WaitingJob job, List<TaskDeadline> tasks) {
		return tasks.stream().anyMatch((task) -> job.isAttachedTo(task.element()));
	}

	private TaskQuery tasks(String... caseIds) {
		return this.taskService.createTaskQuery().processInstanceBusinessKeyIn(caseIds);
	}

	private Map<String, List<OpenTask>> byCase(TaskQuery query) {
		return this.providerTasks.open(query).stream().collect(Collectors.groupingBy(OpenTask::caseId));
	}

	/**
	 * Whether it goes on beside the journey, such as the renewal of a contract. Its
	 * timers are dates to come, and nobody's turn.
	 */
	private static boolean runsBeside(HistoricProcessInstance instance) {
		return instance.getSuperProcessInstanceId() == null
				&& !CaseProcesses.JOURNEY.equals(instance.getProcessDefinitionKey());
	}

	private List<HistoricProcessInstance> instances(String... caseIds) {
		return this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKeyIn(caseIds)
			.unfinished()
			.list();
	}

	private static Map<String, String> cases(List<HistoricProcessInstance> instances) {
		return instances.stream()
			.collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
	}

	static Turn turn(List<OpenTask> mine, List<OpenTask> others, List<WaitingJob> waiting) {
		if (!mine.isEmpty()) {
			OpenTask first = mine.get(0);
			return new Turn(Whose.PROVIDER, mine, first.key(), first.key(), first.name(), first.due());
		}
		if (!others.isEmpty()) {
			OpenTask first = Collections.min(others, NEXT_DUE);
			return new Turn(Whose.MARKET, List.of(), first.key(), first.key(), first.name(), first.due());
		}
		Optional<WaitingJob> next = waiting.stream()
			.filter((job) -> !job.isBoundary())
			.min(Comparator.comparing(WaitingJob::timer));
		return next.map(Turns::turn).orElse(Turn.NOBODYS);
	}

	private static Turn turn(WaitingJob job) {
		Whose whose = (job.timer() || job.exhausted()) ? Whose.MARKET : Whose.SYSTEM;
		return new Turn(whose, List.of(), job.element().getId(), job.step(), job.stepName(), job.due());
	}

}
