package org.ruzhu.platform.security.process;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.springframework.stereotype.Component;

/** Staff deploy what is theirs alone, anew or again, whatever is in it. */
@Component
class OwnDeployments implements Deployer {

	private final ModelOwners owners;

	OwnDeployments(ModelOwners owners) {
		this.owners = owners;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			this.owners.check(deployment.getTenantId());
		}
	}

}
