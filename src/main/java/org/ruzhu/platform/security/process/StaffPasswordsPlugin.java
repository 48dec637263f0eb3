package org.ruzhu.platform.security.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * Tells the engine how passwords of staff are hashed and checked, and what they must be.
 */
@Component
class StaffPasswordsPlugin extends AbstractProcessEnginePlugin {

	private final StaffPasswordHash hash = new StaffPasswordHash();

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setPasswordEncryptor(this.hash);
		configuration.setIdentityProviderSessionFactory(new StaffIdentities.Factory(this.hash));
		configuration.setEnablePasswordPolicy(true);
		configuration.setPasswordPolicy(new StaffPasswordPolicy());
	}

}
