package org.ruzhu.journey;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import org.ruzhu.platform.engine.HeldGrants;

/** Lets the engine report which parts of a model a test has passed. */
@TestConfiguration(proxyBeanMethods = false)
class CoverageConfiguration {

	/** The report reads models in the name of whoever acts. */
	@Bean
	ApplicationRunner coverageMayReadModels(AuthorizationService authorizations) {
		return (arguments) -> {
			Authorization reader = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
			reader.setResource(Resources.PROCESS_DEFINITION);
			reader.setResourceId(Authorization.ANY);
			reader.addPermission(ProcessDefinitionPermissions.READ);
			authorizations.saveAuthorization(reader);
		};
	}

	/** What the report needs is not taken back. */
	@Bean
	HeldGrants coverageKeepsReading() {
		return () -> (grant) -> grant.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
				&& grant.getResourceType() == Resources.PROCESS_DEFINITION.resourceType();
	}

	/** Takes what runs in a test that is not of one model. */
	@Bean
	ApplicationRunner coverageOfNoModel(ProcessEngine engine) {
		return (arguments) -> {
			DefaultCollector collector = ModelCoverage.collect(engine, "no model");
			collector.createRun(new Run("all", "all tests"), "no model");
			collector.activateRun("all");
		};
	}

	@Bean
	ProcessEnginePlugin coverage() {
		return new AbstractProcessEnginePlugin() {

			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
			}

		};
	}

}
