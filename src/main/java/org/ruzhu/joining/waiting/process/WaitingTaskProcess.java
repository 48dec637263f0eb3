package org.ruzhu.joining.waiting.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model WaitingTask: its names, and the calls to the engine. */
@Component
class WaitingTaskProcess {

	static final String TASK_WAITING = "task-waiting";

	static final String TASK_ID = "waitingTaskId";

	/** Whether the time of the task has passed; read by a gateway of the model. */
	static final String TASK_LAPSES = "taskLapses";

	private final CaseProcesses processes;

	WaitingTaskProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the model for a task that is to be reminded of, or has lapsed. */
	void start(OnboardingCase theCase, String taskId, boolean lapses) {
		this.processes.startBy(TASK_WAITING, theCase, Map.of(TASK_ID, taskId, TASK_LAPSES, lapses));
	}

	static String taskId(VariableScope scope) {
		return (String) scope.getVariable(TASK_ID);
	}

}
