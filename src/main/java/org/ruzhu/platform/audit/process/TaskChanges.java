package org.ruzhu.platform.audit.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.engine.EngineCases;

/**
 * Writes an audit line for every change of a task's assignee, owner and dates, in the
 * same transaction, however it is made.
 */
@Component
class TaskChanges {

	private static final String BEFORE = "select assignee_ as assignee, owner_ as owner, due_date_ as due, follow_up_date_ as follow_up from act_hi_taskinst where id_ = ?";

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneId.of("Asia/Shanghai"));

	private final AuditLog audit;

	private final JdbcClient jdbc;

	TaskChanges(AuditLog audit, JdbcClient jdbc) {
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** Compares a task with its stored state before the change is written. */
	void on(HistoricTaskInstanceEventEntity task) {
		if (HistoryEvent.TASK_EVENT_TYPE_UPDATE.equals(task.getEventType())) {
			before(task.getTaskId()).ifPresent((before) -> tell(task, before));
		}
	}

	/** The stored state of a task; empty if it is just being created. */
	private Optional<Kept> before(String taskId) {
		return this.jdbc.sql(BEFORE).param(taskId).query(Kept.class).optional();
	}

	private void tell(HistoricTaskInstanceEventEntity task, Kept before) {
		String caseId = EngineCases.of(task.getProcessInstanceId(), Context.getCommandContext());
		if (!Objects.equals(before.assignee(), task.getAssignee())) {
			tellAssignee(caseId, before.assignee(), task.getAssignee());
		}
		if (!Objects.equals(before.owner(), task.getOwner())) {
			this.audit.record(caseId, "task-owner", task.getOwner());
		}
		if (!isSame(before.due(), task.getDueDate())) {
			this.audit.record(caseId, "task-due", minute(task.getDueDate()));
		}
		if (!isSame(before.followUp(), task.getFollowUpDate())) {
			this.audit.record(caseId, "task-follow-up", minute(task.getFollowUpDate()));
		}
	}

	private void tellAssignee(String caseId, String before, String now) {
		if (now == null) {
			this.audit.record(caseId, "task-given-back", before);
		}
		else {
			this.audit.record(caseId, now.equals(AuditLog.actor()) ? "task-claimed" : "task-assigned", now);
		}
	}

	private static boolean isSame(Date before, Date now) {
		return (before == null || now == null) ? before == now : before.getTime() == now.getTime();
	}

	private static String minute(Date date) {
		return (date != null) ? MINUTE.format(date.toInstant()) : null;
	}

	/** The stored state of a task. */
	private record Kept(String assignee, String owner, Date due, Date followUp) {
	}

}
