package org.ruzhu.desk.queue.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.DueTasks;

/**
 * Finds the tasks that are due or late. A late one is escalated to the group that leads
 * where a review is late.
 */
@Component
class TasksDue implements DueTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Markets markets;

	TasksDue(TaskService tasks, RuntimeService runtime, Markets markets) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.markets = markets;
	}

	@Override
	public List<DueTask> of(Collection<String> groups, Collection<String> markets, LocalDate today) {
		Map<String, Task> due = new LinkedHashMap<>();
		Stream.concat(own(groups, markets, today), led(groups, markets, today))
			.sorted(Comparator.comparing(Task::getDueDate))
			.forEach((task) -> due.putIfAbsent(task.getId(), task));
		Map<String, String> cases = cases(due.keySet());
		return due.values()
			.stream()
			.map((task) -> new DueTask(task.getName(), cases.get(task.getId()),
					LocalDate.ofInstant(task.getDueDate().toInstant(), WorkingDays.ZONE)))
			.toList();
	}

	private Stream<Task> own(Collection<String> groups, Collection<String> markets, LocalDate today) {
		if (groups.isEmpty() || markets.isEmpty()) {
			return Stream.empty();
		}
		return until(today,
				this.tasks.createTaskQuery()
					.taskCandidateGroupIn(List.copyOf(groups))
					.or()
					.tenantIdIn(markets.toArray(String[]::new))
					.withoutTenantId()
					.endOr());
	}

	private Stream<Task> led(Collection<String> groups, Collection<String> markets, LocalDate today) {
		String[] led = this.markets.all()
			.stream()
			.filter((market) -> markets.contains(market.id()) && groups.contains(market.lateReview().lead()))
			.map(Market::id)
			.toArray(String[]::new);
		if (led.length == 0) {
			return Stream.empty();
		}
		return until(today.minusDays(1), this.tasks.createTaskQuery().withCandidateGroups().tenantIdIn(led));
	}

	private static Stream<Task> until(LocalDate day, TaskQuery query) {
		return query.includeAssignedTasks().dueBefore(QueueQueries.endOf(day)).list().stream();
	}

	private Map<String, String> cases(Collection<String> taskIds) {
		Map<String, String> cases = new HashMap<>();
		if (!taskIds.isEmpty()) {
			this.runtime.createVariableInstanceQuery()
				.taskIdIn(taskIds.toArray(String[]::new))
				.variableName(TaskMarks.CASE)
				.list()
				.forEach((mark) -> cases.put(mark.getTaskId(), (String) mark.getValue()));
		}
		return cases;
	}

}
