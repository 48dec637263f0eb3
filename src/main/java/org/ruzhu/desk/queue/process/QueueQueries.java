package org.ruzhu.desk.queue.process;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

import org.ruzhu.desk.queue.TaskList.Only;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * What a filter asks of the engine. Expressions such as "now" or "the current user" are
 * switched off in queries, so days and people are written out.
 */
@Component
class QueueQueries {

	/** The priority of an application about which the market prefers nothing. */
	static final int ORDINARY = 50;

	private final TaskService tasks;

	QueueQueries(TaskService tasks) {
		this.tasks = tasks;
	}

	/** Those due first come first, then those preferred, then those that wait longest. */
	TaskQuery of(QueueKey key, LocalDate today) {
		TaskQuery query = (key.person() != null) ? this.tasks.createTaskQuery().taskAssignee(key.person())
				: ofGroup(key);
		if (key.market() != null) {
			query.tenantIdIn(key.market());
		}
		if (key.category() != null) {
			query.taskVariableValueEquals(TaskMarks.category(key.market(), key.category()), true);
		}
		key.list().only().ifPresent((only) -> narrow(query, only, today));
		return query.orderByDueDate().asc().orderByTaskPriority().desc().orderByTaskCreateTime().asc();
	}

	private TaskQuery ofGroup(QueueKey key) {
		TaskQuery query = this.tasks.createTaskQuery().taskCandidateGroup(key.group().id());
		return (key.list().only().filter(Only.UNASSIGNED::equals).isPresent()) ? query : query.includeAssignedTasks();
	}

	private static void narrow(TaskQuery query, Only only, LocalDate today) {
		switch (only) {
			case UNASSIGNED -> query.taskUnassigned();
			case DUE_TODAY -> query.dueAfter(startOf(today)).dueBefore(endOf(today));
			case OVERDUE -> query.dueBefore(endOf(today.minusDays(1)));
			case PREFERRED -> query.taskMinPriority(ORDINARY + 1);
			case LATER_ROUND -> query.taskVariableValueGreaterThanOrEquals(TaskMarks.ROUND, 2);
		}
	}

	/** The last moment of a day; the engine's queries include it. */
	static Date endOf(LocalDate day) {
		return new Date(startOf(day.plusDays(1)).getTime() - 1);
	}

	private static Date startOf(LocalDate day) {
		return Date.from(day.atStartOfDay(WorkingDays.ZONE).toInstant());
	}

}
