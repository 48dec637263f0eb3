package org.ruzhu.desk.insight.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

import org.springframework.stereotype.Component;

/** The tasks of a case, open and ended, as the engine's history has them. */
@Component
public class CaseTasks {

	private static final String COMPLETED = "completed";

	private final HistoryService history;

	CaseTasks(HistoryService history) {
		this.history = history;
	}

	/** All tasks of a case, in the order they ended; those still open come last. */
	public List<CaseTask> of(String caseId) {
		List<HistoricTaskInstance> ended = this.history.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.orderByHistoricTaskInstanceEndTime()
			.asc()
			.list();
		return ended.stream().map(CaseTasks::task).toList();
	}

	private static CaseTask task(HistoricTaskInstance task) {
		return new CaseTask(task.getTaskDefinitionKey(), task.getName(), task.getAssignee(),
				task.getStartTime().toInstant(), instant(task.getEndTime()), COMPLETED.equals(task.getDeleteReason()));
	}

	private static Instant instant(Date at) {
		return (at != null) ? at.toInstant() : null;
	}

}
