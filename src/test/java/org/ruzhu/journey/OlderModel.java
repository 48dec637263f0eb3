package org.ruzhu.journey;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A model of all markets as it was once, by which instances go on that began then. */
public final class OlderModel {

	private final RepositoryService repository;

	private final String key;

	private final String folder;

	/**
	 * @param folder where its files are, among the resources of the tests
	 */
	public OlderModel(RepositoryService repository, String key, String folder) {
		this.repository = repository;
		this.key = key;
		this.folder = folder;
	}

	/**
	 * Does something while it is the latest one, and deploys the present one again.
	 * @param older the files that were different
	 * @param kept the files of its deployment that are as they were
	 */
	public void during(List<String> older, List<String> kept, Runnable deed) {
		ProcessDefinition present = latest();
		DeploymentBuilder again = this.repository.createDeployment().name("steps");
		DeploymentBuilder then = this.repository.createDeployment().name("steps");
		older.forEach((file) -> {
			addPresent(again, present, file);
			then.addClasspathResource(this.folder + "/" + file);
		});
		kept.forEach((file) -> {
			addPresent(again, present, file);
			addPresent(then, present, file);
		});
		then.deploy();
		try {
			deed.run();
		}
		finally {
			again.deploy();
		}
	}

	/** Whether an instance runs by an earlier model than the latest. */
	public boolean isOf(ProcessInstance instance) {
		return !instance.getProcessDefinitionId().equals(latest().getId());
	}

	private void addPresent(DeploymentBuilder deployment, ProcessDefinition present, String file) {
		String resource = this.repository.getDeploymentResources(present.getDeploymentId())
			.stream()
			.filter((one) -> one.getName().endsWith(file))
			.findFirst()
			.orElseThrow()
			.getId();
		deployment.addDeploymentResourceById(present.getDeploymentId(), resource);
	}

	private ProcessDefinition latest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(this.key)
			.withoutTenantId()
			.latestVersion()
			.singleResult();
	}

}
