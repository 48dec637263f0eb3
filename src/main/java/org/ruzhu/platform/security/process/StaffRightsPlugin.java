package org.ruzhu.platform.security.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;

/** Tells the engine whose rights hang on what, and to evaluate nobody's expressions. */
@Component
class StaffRightsPlugin extends AbstractProcessEnginePlugin {

	/** User names may be those of a mailbox. */
	static final String NAME = "[a-zA-Z0-9._@-]+";

	/** Ids of groups and markets may have hyphens. */
	private static final String HYPHENATED = "[a-zA-Z0-9-]+";

	private final GrantsAfterDeployment grantsAfterDeployment;

	private final OwnDeployments ownDeployments;

	private final ModelOwners owners;

	private final AuditLog audit;

	StaffRightsPlugin(GrantsAfterDeployment grantsAfterDeployment, OwnDeployments ownDeployments, ModelOwners owners,
			AuditLog audit) {
		this.ownDeployments = ownDeployments;
		this.owners = owners;
		this.audit = audit;
		this.grantsAfterDeployment = grantsAfterDeployment;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setResourceAuthorizationProvider(new CandidateLines(this.audit));
		configuration.setCommandCheckers(new ArrayList<>(List.of(new OwnModelsOnly(this.owners), new OwnTasksOnly())));
		configuration.setEnableExpressionsInAdhocQueries(false);
		configuration.setEnableExpressionsInStoredQueries(false);
		configuration.setUserResourceWhitelistPattern(NAME);
		configuration.setGroupResourceWhitelistPattern(HYPHENATED);
		configuration.setTenantResourceWhitelistPattern(HYPHENATED);
		closeCommands(configuration);
		addPostDeployer(configuration);
	}

	/** Whoever begins a transaction or takes part in one. */
	private static void closeCommands(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new ClosedCommands())));
		configuration.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new ClosedCommands())));
	}

	private void addPostDeployer(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostDeployers() == null) {
			configuration.setCustomPostDeployers(new ArrayList<>());
		}
		configuration.getCustomPostDeployers().add(this.ownDeployments);
		configuration.getCustomPostDeployers().add(this.grantsAfterDeployment);
	}

}
