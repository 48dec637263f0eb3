package org.ruzhu.membership.violation.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violation;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model Violation: its names, and the calls out to it. */
@Component
public class ViolationProcess {

	static final String KEY = "Violation";

	static final String ANSWER_REPORT = "UserTask_AnswerReport";

	static final String APPEAL_FINDING = "UserTask_AppealFinding";

	static final String VIOLATION_ID = "violationId";

	/** What was reported, and then what was found. */
	static final String VIOLATION_TYPE = "violationType";

	/** The moment the hearing counts from; the model's timer asks. */
	static final String HEARD_SINCE = "heardSince";

	/** The moment the time to appeal counts from; the model's timer asks. */
	static final String IMPOSED_AT = "imposedAt";

	/** What a person found: confirmed or dismissed; a gateway asks. */
	static final String FINDING = "finding";

	/** What became of the appeal: granted or refused; a gateway asks. */
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
