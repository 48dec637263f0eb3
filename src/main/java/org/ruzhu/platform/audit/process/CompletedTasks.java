package org.ruzhu.platform.audit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;

/** Writes an audit line for each completed task of a process. */
@Component
class CompletedTasks {

	private final AuditLog audit;

	CompletedTasks(AuditLog audit) {
		this.audit = audit;
	}

	@EventListener
	void on(DelegateTask task) {
		if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()) && task.getExecution() != null) {
			this.audit.record(task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey(), null);
		}
	}

}
