package org.ruzhu.portal.shell.process;

import java.io.IOException;
import java.io.InputStream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.portal.shell.DrawnComponents;
import org.ruzhu.portal.shell.UndrawableFormException;

/**
 * Makes start-up fail if a provider's form cannot be rendered, so that no provider opens
 * such a form.
 */
@Component
class ProviderFormsCheck implements ApplicationRunner {

	private final RepositoryService repositoryService;

	ProviderFormsCheck(RepositoryService repositoryService) {
		this.repositoryService = repositoryService;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException {
		for (ProcessDefinition definition : this.repositoryService.createProcessDefinitionQuery()
			.latestVersion()
			.list()) {
			for (UserTask task : this.repositoryService.getBpmnModelInstance(definition.getId())
				.getModelElementsByType(UserTask.class)) {
				if ("${providerId}".equals(task.getCamundaAssignee()) && task.getCamundaFormRef() != null) {
					check(definition.getDeploymentId(), task.getCamundaFormRef());
				}
			}
		}
	}

	private void check(String deployment, String form) throws IOException {
		try (InputStream content = this.repositoryService.getResourceAsStream(deployment, form + ".form")) {
			DrawnComponents.firstMissing(FormSchema.read(content).components()).ifPresent((missing) -> {
				throw new UndrawableFormException(form, missing);
			});
		}
	}

}
