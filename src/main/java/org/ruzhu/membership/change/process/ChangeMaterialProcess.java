package org.ruzhu.membership.change.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model ChangeMaterial: its names, and the calls out to it. */
@Component
public class ChangeMaterialProcess {

	static final String KEY = "ChangeMaterial";

	static final String CHANGE_WITHDRAWN = "change-withdrawn";

	static final String REPORT_CHANGE = "UserTask_ReportChange";

	/** The change, from its report on. */
	static final String CHANGE_ID = "changeId";

	/** Whether a person verifies it; a gateway asks. */
	static final String CHANGE_VERIFIED = "changeVerified";

	/** The moment the verification counts from; the model's timer asks. */
	static final String CHANGE_REPORTED_AT = "changeReportedAt";

	/** What a person decided: approved or refused; a gateway asks. */
	static final String CHANGE_DECISION = "changeDecision";

	static final String REASON = "reason";

	private final TaskService taskService;

	private final CaseProcesses processes;

	ChangeMaterialProcess(TaskService taskService, CaseProcesses processes) {
		this.taskService = taskService;
		this.processes = processes;
	}

	/** Asks a member what has changed. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Whether a member is asked already. */
	public boolean isReporting(String caseId) {
		return reporting(caseId).isPresent();
	}

	/**
	 * Takes a change back.
	 * @param changeId the change; empty for the one that is being reported
	 * @return whether there was one to take back
	 */
	public boolean withdraw(String caseId, String changeId) {
		Optional<String> instance = changeId.isEmpty() ? reporting(caseId) : running(caseId, changeId);
		return instance.filter((one) -> this.processes.tell(one, CHANGE_WITHDRAWN)).isPresent();
	}

	/** Takes back all that is not decided in a case that is being left. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, CHANGE_WITHDRAWN);
	}

	private Optional<String> reporting(String caseId) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(caseId)
			.taskDefinitionKey(REPORT_CHANGE)
			.list()
			.stream()
			.map(Task::getProcessInstanceId)
			.findFirst();
	}

	private Optional<String> running(String caseId, String changeId) {
		return this.processes.running(KEY, caseId)
			.stream()
			.filter((instance) -> this.processes.variable(instance, CHANGE_ID).filter(changeId::equals).isPresent())
			.findFirst();
	}

	static String id(DelegateExecution execution) {
		return (String) execution.getVariable(CHANGE_ID);
	}

}
