package org.ruzhu.joining.waiting.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ElementProperties;

/** What the models say of the tasks of providers. */
@Component
class ProviderTaskModels {

	private static final String PROVIDER = "${providerId}";

	private static final String LAPSES = "lapses";

	private final RepositoryService repository;

	ProviderTaskModels(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * Whether nothing in its model reminds of an open task or ends it: it is a
	 * provider's, has no due date, and no timer watches it or what it stands in.
	 */
	boolean isUnwatched(Task task) {
		return task.getDueDate() == null && isUnwatched(drawn(task));
	}

	static boolean isUnwatched(UserTask task) {
		List<ModelElementInstance> around = new ArrayList<>();
		for (ModelElementInstance at = task; at != null; at = at.getParentElement()) {
			around.add(at);
		}
		return PROVIDER.equals(task.getCamundaAssignee()) && task.getCamundaDueDate() == null
				&& ((BpmnModelInstance) task.getModelInstance()).getModelElementsByType(BoundaryEvent.class)
					.stream()
					.filter((event) -> around.contains(event.getAttachedTo()))
					.flatMap((event) -> event.getEventDefinitions().stream())
					.noneMatch(TimerEventDefinition.class::isInstance);
	}

	/** The promise after which the application lapses if this task is not done. */
	Optional<String> lapses(Task task) {
		return lapses(drawn(task));
	}

	static Optional<String> lapses(UserTask task) {
		return ElementProperties.of(task, LAPSES);
	}

	private UserTask drawn(Task task) {
		return this.repository.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey());
	}

}
