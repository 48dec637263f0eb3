package org.ruzhu.journey;

import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lets the engine's web applications and REST API, which find an engine by its name, find
 * the one of this test: every application that was started in this JVM has one of the
 * same name. An application that ends takes away, for all of them, where the web
 * applications ask.
 */
public class OwnEngine implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		ProcessEngine own = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
		ProcessEngines.registerProcessEngine(own);
		ProcessEngine found = BpmPlatform.getProcessEngineService().getProcessEngine(own.getName());
		if (found != own) {
			if (found != null) {
				RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(found);
			}
			RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(own);
		}
		if (found != own || Tasklist.getRuntimeDelegate() == null) {
			Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
			Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
			Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
			Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
		}
	}

}
