package org.ruzhu.platform.security.process;

import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.engine.EngineCases;

/**
 * Leaves a line whenever an open task gets a candidate or loses one, whoever does it: the
 * engine asks then for the rights that follow, which are none.
 */
class CandidateLines extends NoDefaultAuthorizations {

	/** The states of a task that is neither being made nor over. */
	private static final Set<String> OPEN = Set.of("Created", "Updated");

	private final AuditLog audit;

	CandidateLines(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
		tell(task, "task-candidate-added", userId);
		return super.newTaskUserIdentityLink(task, userId, type);
	}

	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
		tell(task, "task-candidate-added", groupId);
		return super.newTaskGroupIdentityLink(task, groupId, type);
	}

	@Override
	public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
		tell(task, "task-candidate-removed", userId);
		return super.deleteTaskUserIdentityLink(task, userId, type);
	}

	@Override
	public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
		tell(task, "task-candidate-removed", groupId);
		return super.deleteTaskGroupIdentityLink(task, groupId, type);
	}

	private void tell(Task task, String action, String candidate) {
		TaskEntity entity = (TaskEntity) task;
		if (OPEN.contains(entity.getTaskState())) {
			String caseId = EngineCases.of(entity.getProcessInstanceId(), Context.getCommandContext());
			this.audit.record(caseId, action, candidate);
		}
	}

}
