package org.ruzhu.platform.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import org.springframework.stereotype.Component;

/** The names of the elements in the latest models, for lists that only have the id. */
@Component
public class ModelNames {

	private final RepositoryService repositoryService;

	ModelNames(RepositoryService repositoryService) {
		this.repositoryService = repositoryService;
	}

	/** All elements' names in the reader's language, by element id. */
	public Map<String, String> in(Locale locale) {
		Map<String, String> names = new HashMap<>();
		for (ProcessDefinition definition : this.repositoryService.createProcessDefinitionQuery()
			.latestVersion()
			.list()) {
			this.repositoryService.getBpmnModelInstance(definition.getId())
				.getModelElementsByType(FlowElement.class)
				.forEach((element) -> names.put(element.getId(),
						ElementNames.of(element.getId(), element.getName(), locale)));
		}
		return names;
	}

}
