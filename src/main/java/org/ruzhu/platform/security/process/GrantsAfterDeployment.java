package org.ruzhu.platform.security.process;

import java.io.ByteArrayInputStream;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A process that names a group gives that group its rights with the deployment itself, so
 * that a new model works at once.
 */
@Component
class GrantsAfterDeployment implements Deployer {

	private final ObjectProvider<ProcessGrants> grants;

	GrantsAfterDeployment(ObjectProvider<ProcessGrants> grants) {
		this.grants = grants;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew() || deployment.getDeployedProcessDefinitions() == null) {
			return;
		}
		Callable<Void> granting = () -> {
			deployment.getDeployedProcessDefinitions().forEach((process) -> grant(deployment, process));
			return null;
		};
		Context.getCommandContext().runWithoutAuthorization(granting);
	}

	private void grant(DeploymentEntity deployment, ProcessDefinition process) {
		byte[] model = deployment.getResource(process.getResourceName()).getBytes();
		this.grants.getObject().grant(process.getKey(), Bpmn.readModelFromStream(new ByteArrayInputStream(model)));
	}

}
