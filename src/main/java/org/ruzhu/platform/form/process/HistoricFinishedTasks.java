package org.ruzhu.platform.form.process;

import org.camunda.bpm.engine.HistoryService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.FinishedTasks;

/** Distinguishes a task that was done in the meantime from one that there never was. */
@Component
class HistoricFinishedTasks implements FinishedTasks {

	private final ObjectProvider<HistoryService> history;

	HistoricFinishedTasks(ObjectProvider<HistoryService> history) {
		this.history = history;
	}

	@Override
	public boolean contain(String taskId) {
		return this.history.getObject().createHistoricTaskInstanceQuery().taskId(taskId).finished().count() > 0;
	}

}
