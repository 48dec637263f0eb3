package org.ruzhu.membership.violation.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violation;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model Violation: its names, and the calls to the engine. */
@Component
public class ViolationProcess {

	static final String KEY = "Violation";

	static final String ANSWER_REPORT = "UserTask_AnswerReport";

	static final String APPEAL_FINDING = "UserTask_AppealFinding";

	/** The timer of the end of the time for an appeal. */
	static final String APPEAL = "Timer_Appeal";

	static final String VIOLATION_ID = "violationId";

	/** The type as reported, and then as found. */
	static final String VIOLATION_TYPE = "violationType";

	/** The start of the hearing; read by the model's timer. */
	static final String HEARD_SINCE = "heardSince";

	/** The start of the time to appeal; read by the model's timer. */
	static final String IMPOSED_AT = "imposedAt";

	/** The finding: confirmed or dismissed; read by a gateway of the model. */
	static final String FINDING = "finding";

	/** The decision on the appeal: granted or refused; read by a gateway of the model. */
	static final String APPEAL_DECISION = "appealDecision";

	static final String REASON = "reason";

	private final CaseProcesses processes;

	private final TaskService taskService;

	ViolationProcess(CaseProcesses processes, TaskService taskService) {
		this.processes = processes;
		this.taskService = taskService;
	}

	/** Opens the hearing of a report. */
	public void start(OnboardingCase theCase, Violation violation) {
		this.processes.start(KEY, theCase, Map.of(VIOLATION_ID, violation.id(), VIOLATION_TYPE, violation.type()));
	}

	/** The violation that a task is about, while the task is open. */
	Optional<String> ofTask(String taskId) {
		return Optional.ofNullable((String) this.taskService.getVariable(taskId, VIOLATION_ID));
	}

	static String id(VariableScope scope) {
		return (String) scope.getVariable(VIOLATION_ID);
	}

}
