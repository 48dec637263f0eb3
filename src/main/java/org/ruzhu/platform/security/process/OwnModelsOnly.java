package org.ruzhu.platform.security.process;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The engine takes what has no market for anybody's. Models that all markets share are
 * stopped, changed and deleted by those alone who are members of each.
 */
class OwnModelsOnly extends TenantCommandChecker {

	private final ModelOwners owners;

	OwnModelsOnly(ModelOwners owners) {
		this.owners = owners;
	}

	@Override
	public void checkDeleteDeployment(String deploymentId) {
		super.checkDeleteDeployment(deploymentId);
		DeploymentEntity deployment = findDeploymentById(deploymentId);
		if (deployment != null) {
			ofStaff(deployment.getTenantId());
		}
	}

	@Override
	public void checkUpdateProcessDefinitionById(String processDefinitionId) {
		super.checkUpdateProcessDefinitionById(processDefinitionId);
		checkProcess(processDefinitionId);
	}

	@Override
	public void checkDeleteProcessDefinitionById(String processDefinitionId) {
		super.checkDeleteProcessDefinitionById(processDefinitionId);
		checkProcess(processDefinitionId);
	}

	/**
	 * One key may name the models of several markets; the engine changes its own alone.
	 */
	@Override
	public void checkUpdateProcessDefinitionSuspensionStateByKey(String key) {
		super.checkUpdateProcessDefinitionSuspensionStateByKey(key);
		if (Context.getCommandContext()
			.getProcessDefinitionManager()
			.findLatestProcessDefinitionByKeyAndTenantId(key, null) != null) {
			ofStaff(null);
		}
	}

	@Override
	public void checkUpdateDecisionDefinitionById(String decisionDefinitionId) {
		super.checkUpdateDecisionDefinitionById(decisionDefinitionId);
		DecisionDefinitionEntity decision = Context.getCommandContext()
			.getDecisionDefinitionManager()
			.findDecisionDefinitionById(decisionDefinitionId);
		if (decision != null) {
			ofStaff(decision.getTenantId());
		}
	}

	private void checkProcess(String processDefinitionId) {
		ProcessDefinitionEntity process = findLatestProcessDefinitionById(processDefinitionId);
		if (process != null) {
			ofStaff(process.getTenantId());
		}
	}

	private void ofStaff(String market) {
		if (ActingStaff.now().isPresent()) {
			this.owners.check(market);
		}
	}

}
