package org.ruzhu.platform.form.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.FinishedTasks;

/**
 * Looks at the failures of every command, whether it has a transaction of its own or not.
 */
@Component
class FailedCommandsPlugin extends AbstractProcessEnginePlugin {

	private final FinishedTasks finishedTasks;

	FailedCommandsPlugin(FinishedTasks finishedTasks) {
		this.finishedTasks = finishedTasks;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomPreCommandInterceptorsTxRequired(
				new ArrayList<>(List.of(new FailedCommands(this.finishedTasks))));
		configuration.setCustomPreCommandInterceptorsTxRequiresNew(
				new ArrayList<>(List.of(new FailedCommands(this.finishedTasks))));
		configuration.setDisableExceptionCode(true);
		configuration.setEnableCmdExceptionLogging(false);
	}

}
