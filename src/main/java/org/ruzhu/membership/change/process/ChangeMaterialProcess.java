package org.ruzhu.membership.change.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model ChangeMaterial: its names, and the calls to the engine. */
@Component
public class ChangeMaterialProcess {

	static final String KEY = "ChangeMaterial";

	static final String CHANGE_WITHDRAWN = "change-withdrawn";

	static final String REPORT_CHANGE = "UserTask_ReportChange";

	/** The id of the change, once it is reported. */
	static final String CHANGE_ID = "changeId";

	/** Whether a person verifies it; read by a gateway of the model. */
	static final String CHANGE_VERIFIED = "changeVerified";

	/** The start of the verification term; read by the model's timer. */
	static final String CHANGE_REPORTED_AT = "changeReportedAt";

	/** The decision: approved or refused; read by a gateway of the model. */
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

	/** Whether a member is already reporting a change. */
	public boolean isReporting(String caseId) {
		return reporting(caseId).isPresent();
	}

	/**
	 * Withdraws a change.
	 * @param changeId the change; empty for the report that is not finished
	 * @return whether there was one to withdraw
	 */
	public boolean withdraw(String caseId, String changeId) {
		Optional<String> instance = changeId.isEmpty() ? reporting(caseId) : running(caseId, changeId);
		return instance.filter((one) -> this.processes.tell(one, CHANGE_WITHDRAWN)).isPresent();
	}

	/** Withdraws every undecided change, because the provider is leaving. */
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
