package org.ruzhu.desk.queue.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.desk.queue.QueuedTask;

/** Tasks with their marks, two queries for a page. */
@Component
class QueuedTasks {

	private final RuntimeService runtime;

	QueuedTasks(RuntimeService runtime) {
		this.runtime = runtime;
	}

	List<QueuedTask> of(List<Task> tasks) {
		if (tasks.isEmpty()) {
			return List.of();
		}
		Map<String, Map<String, Object>> marks = new HashMap<>();
		this.runtime.createVariableInstanceQuery()
			.taskIdIn(tasks.stream().map(Task::getId).toArray(String[]::new))
			.variableNameIn(TaskMarks.CASE, TaskMarks.MARKET, TaskMarks.CATEGORIES, TaskMarks.ROUND)
			.list()
			.forEach((mark) -> marks.computeIfAbsent(mark.getTaskId(), (id) -> new HashMap<>())
				.put(mark.getName(), mark.getValue()));
		return tasks.stream().map((task) -> row(task, marks.getOrDefault(task.getId(), Map.of()))).toList();
	}

	private static QueuedTask row(Task task, Map<String, Object> marks) {
		return new QueuedTask(task.getId(), task.getName(), text(marks, TaskMarks.CASE), text(marks, TaskMarks.MARKET),
				text(marks, TaskMarks.CATEGORIES), (Integer) marks.getOrDefault(TaskMarks.ROUND, 0),
				Optional.ofNullable(task.getDueDate()).map(Date::toInstant), task.getPriority() > QueueQueries.ORDINARY,
				Optional.ofNullable(task.getAssignee()));
	}

	private static String text(Map<String, Object> marks, String name) {
		return (String) marks.getOrDefault(name, "");
	}

}
