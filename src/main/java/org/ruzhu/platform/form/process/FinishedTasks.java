package org.ruzhu.platform.form.process;

import org.camunda.bpm.engine.HistoryService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a task that was done meanwhile from one that there never was. */
@Component
public class FinishedTasks {

	private final ObjectProvider<HistoryService> history;

	FinishedTasks(ObjectProvider<HistoryService> history) {
		this.history = history;
	}

	/** Whether there was this task, and it was theirs to see who act. */
	public boolean contain(String taskId) {
		return this.history.getObject().createHistoricTaskInstanceQuery().taskId(taskId).finished().count() > 0;
	}

}
