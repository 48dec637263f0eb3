package org.ruzhu.platform.audit.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

import org.ruzhu.platform.audit.EngineAction;
import org.ruzhu.platform.engine.EngineCases;

/**
 * Passes the engine's events about operations of staff to our audit log instead of
 * storing them. All other history is stored as usual.
 */
class OperationEvents extends DbHistoryEventHandler {

	/**
	 * Properties whose values are ids, numbers or terms of the engine, and so may be
	 * logged.
	 */
	private static final Set<String> TOLD = Set.of("userId", "groupId", "tenantId", "filterId", "permissions",
			"resource", "resourceId", "type", "nrOfInstances", "nrOfVariables", "nrOfSetVariables", "async", "cascade",
			"suspensionState", "retries", "incidentId", "incidentType", "processInstanceId", "processDefinitionId",
			"processDefinitionVersion", "decisionDefinitionId", "decisionDefinitionKey", "historyTimeToLive",
			"assignee", "owner", "candidate", "messageName", "operationId", "priority", "dueDate", "duedate",
			"followUpDate", "delegation", "removalTime", "mode", "includeProcessInstances", "hierarchical");

	private final TaskChanges taskChanges;

	OperationEvents(TaskChanges taskChanges) {
		this.taskChanges = taskChanges;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		Map<Object, List<UserOperationLogEntryEventEntity>> operations = new LinkedHashMap<>();
		for (HistoryEvent event : events) {
			if (event instanceof UserOperationLogEntryEventEntity operation) {
				operations.computeIfAbsent(key(operation), (key) -> new ArrayList<>()).add(operation);
			}
			else {
				handleEvent(event);
			}
		}
		operations.values().forEach(OperationEvents::tell);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof UserOperationLogEntryEventEntity operation) {
			tell(List.of(operation));
		}
		else {
			if (event instanceof HistoricTaskInstanceEventEntity task) {
				this.taskChanges.on(task);
			}
			super.handleEvent(event);
		}
	}

	/**
	 * The key that groups events of one operation, because the engine creates one event
	 * per changed property.
	 */
	private static Object key(UserOperationLogEntryEventEntity one) {
		return List.of(String.valueOf(one.getEntityType()), String.valueOf(one.getOperationType()), ids(one));
	}

	private static void tell(List<UserOperationLogEntryEventEntity> changes) {
		UserOperationLogEntryEventEntity one = changes.get(0);
		StringJoiner detail = new StringJoiner(" ");
		ids(one).forEach((name, id) -> detail.add(name + "=" + id));
		changes.stream()
			.filter((change) -> change.getProperty() != null)
			.forEach((change) -> detail.add(change(change)));
		EngineAction action = new EngineAction(one.getEntityType().replace(" ", ""), one.getOperationType());
		if (Context.getCommandContext().getDbEntityManager() instanceof WatchedEntities watched) {
			String instance = one.getProcessInstanceId();
			watched.deeds()
				.add(action, instance, EngineCases.of(instance, Context.getCommandContext()), detail.toString());
		}
	}

	private static Map<String, String> ids(UserOperationLogEntryEventEntity one) {
		Map<String, String> ids = new LinkedHashMap<>();
		ids.put("instance", one.getProcessInstanceId());
		ids.put("task", one.getTaskId());
		ids.put("job", one.getJobId());
		ids.put("jobDefinition", one.getJobDefinitionId());
		ids.put("externalTask", one.getExternalTaskId());
		ids.put("batch", one.getBatchId());
		ids.put("deployment", one.getDeploymentId());
		ids.put("process",
				(one.getProcessDefinitionId() != null) ? one.getProcessDefinitionId() : one.getProcessDefinitionKey());
		ids.put("market", one.getTenantId());
		ids.values().removeIf((id) -> id == null);
		return ids;
	}

	private static String change(UserOperationLogEntryEventEntity change) {
		boolean told = TOLD.contains(change.getProperty()) && change.getNewValue() != null;
		return told ? change.getProperty() + "=" + change.getNewValue() : change.getProperty();
	}

}
