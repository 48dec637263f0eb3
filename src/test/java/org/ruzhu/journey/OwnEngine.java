package org.ruzhu.journey;

import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lets the engine's web applications and REST API, which find an engine by its name, find
 * the one of this test: every application that was started in this JVM has one of the
 * same name.
 */
public class OwnEngine implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		ProcessEngine own = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
		ProcessEngines.registerProcessEngine(own);
		ProcessEngine found = BpmPlatform.getProcessEngineService().getProcessEngine(own.getName());
		if (found == own) {
			return;
		}
		if (found != null) {
			RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(found);
		}
		RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(own);
	}

}
