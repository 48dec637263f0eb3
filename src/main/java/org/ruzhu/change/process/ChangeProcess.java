package org.ruzhu.change.process;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.ruzhu.engine.AsSystem;

import org.springframework.stereotype.Component;

/** The model ChangeMaterial: its names, and the calls out to it. */
@Component
public class ChangeProcess {

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

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final AsSystem asSystem;

	ChangeProcess(RuntimeService runtimeService, TaskService taskService, AsSystem asSystem) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.asSystem = asSystem;
	}

	/** Asks a member what has changed. */
	public void start(Application application) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.execute();
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
		instance.ifPresent(this::tell);
		return instance.isPresent();
	}

	/** Takes back all that is not decided in a case that is being left. */
	public void end(String caseId) {
		this.asSystem.run(() -> running(caseId).forEach((instance) -> tell(instance.getId())));
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
		return running(caseId).stream()
			.map(ProcessInstance::getId)
			.filter((instance) -> changeId.equals(this.runtimeService.getVariable(instance, CHANGE_ID)))
			.findFirst();
	}

	private List<ProcessInstance> running(String caseId) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.list();
	}

	private void tell(String instanceId) {
		EventSubscription waiting = this.runtimeService.createEventSubscriptionQuery()
			.processInstanceId(instanceId)
			.eventName(CHANGE_WITHDRAWN)
			.singleResult();
		this.runtimeService.messageEventReceived(CHANGE_WITHDRAWN, waiting.getExecutionId());
	}

	static String id(DelegateExecution execution) {
		return (String) execution.getVariable(CHANGE_ID);
	}

}
