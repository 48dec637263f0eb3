package org.ruzhu.platform.audit.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/** Configures the engine to report the operations of staff to our audit log. */
@Component
class AuditPlugin extends AbstractProcessEnginePlugin {

	private final EngineLines lines;

	private final TaskChanges taskChanges;

	AuditPlugin(EngineLines lines, TaskChanges taskChanges) {
		this.lines = lines;
		this.taskChanges = taskChanges;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomHistoryLevels(List.of(new ActivityAndOperations()));
		configuration.setHistoryEventHandler(new OperationEvents(this.taskChanges));
		if (configuration.getCustomSessionFactories() == null) {
			configuration.setCustomSessionFactories(new ArrayList<>());
		}
		configuration.getCustomSessionFactories().add(new WatchedEntities.Factory(this.lines));
	}

}
