package org.ruzhu.platform.audit.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.EngineAction;

/** Collects what one command of the engine did. */
class CommandDeeds {

	private final List<EngineDeed> deeds = new ArrayList<>();

	private final List<AuditLine> told = new ArrayList<>();

	private final Set<String> instances = new LinkedHashSet<>();

	private final Set<String> variables = new LinkedHashSet<>();

	private boolean written;

	/** Adds an operation that the engine reports. */
	void add(EngineAction action, String instanceId, String caseId, String detail) {
		this.deeds.add(new EngineDeed(action, instanceId, caseId, detail));
	}

	/** Adds a line that the application itself wrote during the command. */
	void told(AuditLine line) {
		this.told.add(line);
	}

	void written(Collection<DbOperation> operations) {
		this.written |= !operations.isEmpty();
		for (DbOperation operation : operations) {
			if (operation instanceof DbEntityOperation one) {
				note(one.getEntity());
			}
		}
	}

	private void note(DbEntity entity) {
		if (entity instanceof VariableInstanceEntity variable) {
			this.variables.add(variable.getName());
		}
		String instance = instanceOf(entity);
		if (instance != null) {
			this.instances.add(instance);
		}
	}

	private static String instanceOf(DbEntity entity) {
		if (entity instanceof ExecutionEntity execution) {
			return execution.getProcessInstanceId();
		}
		if (entity instanceof TaskEntity task) {
			return task.getProcessInstanceId();
		}
		if (entity instanceof VariableInstanceEntity variable) {
			return variable.getProcessInstanceId();
		}
		if (entity instanceof JobEntity job) {
			return job.getProcessInstanceId();
		}
		if (entity instanceof EventSubscriptionEntity subscription) {
			return subscription.getProcessInstanceId();
		}
		return (entity instanceof HistoryEvent event) ? event.getProcessInstanceId() : null;
	}

	List<EngineDeed> deeds() {
		return this.deeds;
	}

	/** Whether the application itself wrote a line for this actor and case. */
	boolean isTold(String caseId, String actor) {
		return this.told.stream()
			.anyMatch((line) -> actor.equals(line.actor()) && Objects.equals(line.caseId(), caseId));
	}

	/** The ids of the process instances that were written to. */
	Set<String> instances() {
		return this.instances;
	}

	/** The names of the variables that were written. */
	Set<String> variables() {
		return this.variables;
	}

	boolean isWritten() {
		return this.written;
	}

}
