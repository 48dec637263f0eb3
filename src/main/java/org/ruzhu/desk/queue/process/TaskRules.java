package org.ruzhu.desk.queue.process;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.audit.OtherEyes;
import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.platform.engine.ElementProperties;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffDirectory;

/**
 * Who may have and who may do a task of staff, in whatever way it is handed out or
 * completed: somebody of its group and market (of its group alone where it belongs to no
 * market), nobody else than who has it, and never the one who did what its property
 * {@code notBy} names in the same case.
 */
@Component
class TaskRules {

	private static final String NOT_BY = "notBy";

	private static final String FIELD = "assignee";

	private final StaffAccess access;

	private final StaffDirectory directory;

	private final OtherEyes eyes;

	TaskRules(StaffAccess access, StaffDirectory directory, OtherEyes eyes) {
		this.access = access;
		this.directory = directory;
		this.eyes = eyes;
	}

	/** Before the task itself is recorded, which its own rule may name. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(DelegateTask task) {
		if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && task.getAssignee() != null) {
			ofStaff(task, StaffTasksAlone.groups(task));
		}
		else if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()) && StaffTasksAlone.isOne(task)
				&& !AuditLog.SYSTEM.equals(AuditLog.actor())) {
			checkDone(task, AuditLog.actor());
		}
	}

	private void ofStaff(DelegateTask task, Set<String> groups) {
		if (!groups.isEmpty()) {
			checkBelongs(task, task.getAssignee(), groups);
			checkOtherEyes(task, task.getAssignee());
		}
	}

	private void checkBelongs(DelegateTask task, String staffId, Set<String> groups) {
		boolean inGroup = this.access.groups(staffId).stream().anyMatch(groups::contains);
		boolean inMarket = task.getTenantId() == null || this.access.maySee(staffId, task.getTenantId());
		if (!inGroup || !inMarket) {
			throw new InvalidAnswerException(FIELD, "queue.stranger", this.directory.nameFor(AuditLog.actor(), staffId),
					name(task));
		}
	}

	private void checkDone(DelegateTask task, String actor) {
		if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
			throw new InvalidAnswerException(FIELD, "queue.taken",
					this.directory.nameFor(AuditLog.actor(), task.getAssignee()));
		}
		checkOtherEyes(task, actor);
	}

	private void checkOtherEyes(DelegateTask task, String staffId) {
		if (barred(task).contains(staffId)) {
			throw new InvalidAnswerException(FIELD, "queue.otherEyes",
					this.directory.nameFor(AuditLog.actor(), staffId), name(task));
		}
	}

	/**
	 * Who must not do a task: everybody who did what it names. Where it names several
	 * steps, it is who did the first of them last, so that two people are enough.
	 */
	private Set<String> barred(DelegateTask task) {
		return this.eyes.behind(notBy((UserTask) task.getBpmnModelElementInstance()),
				task.getExecution().getProcessBusinessKey());
	}

	private static String name(DelegateTask task) {
		return ElementNames.of(task.getTaskDefinitionKey(), task.getName(), LocaleContextHolder.getLocale());
	}

	private static List<Set<String>> notBy(UserTask task) {
		return ElementProperties.of(task, NOT_BY).map(OtherEyes::steps).orElse(List.of());
	}

}
