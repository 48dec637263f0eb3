package org.ruzhu.security.process;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

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
			deployment.getDeployedProcessDefinitions().forEach(this.grants.getObject()::grant);
			return null;
		};
		Context.getCommandContext().runWithoutAuthorization(granting);
	}

}
