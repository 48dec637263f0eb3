package org.ruzhu.provider.cases.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

import static org.ruzhu.platform.engine.CaseVariables.MARKET_ID;
import static org.ruzhu.platform.engine.CaseVariables.PROVIDER_ID;

@Component
class RunningCaseProcesses implements CaseProcesses {

	private final RuntimeService runtimeService;

	private final RepositoryService repositoryService;

	private final RunAsSystem system;

	RunningCaseProcesses(RuntimeService runtimeService, RepositoryService repositoryService, RunAsSystem system) {
		this.runtimeService = runtimeService;
		this.repositoryService = repositoryService;
		this.system = system;
	}

	@Override
	public void startJourney(OnboardingCase theCase) {
		this.system.run(() -> this.runtimeService.createProcessInstanceByKey(JOURNEY)
			.processDefinitionTenantId(theCase.marketId())
			.businessKey(theCase.id())
			.setVariable(PROVIDER_ID, theCase.providerId())
			.execute());
	}

	@Override
	public void start(String key, OnboardingCase theCase, Map<String, Object> variables) {
		this.system.run(() -> prepare(key, theCase, variables).execute());
	}

	@Override
	public void startAfter(String key, String activity, OnboardingCase theCase, Map<String, Object> variables) {
		this.system.run(() -> prepare(key, theCase, variables).startAfterActivity(activity).execute());
	}

	private ProcessInstantiationBuilder prepare(String key, OnboardingCase theCase, Map<String, Object> variables) {
		return this.runtimeService.createProcessInstanceByKey(key)
			.processDefinitionWithoutTenantId()
			.businessKey(theCase.id())
			.setVariables(known(theCase, variables));
	}

	@Override
	public void startBy(String message, OnboardingCase theCase, Map<String, Object> variables) {
		this.system.run(() -> this.runtimeService.startProcessInstanceByMessage(message, theCase.id(),
				known(theCase, variables)));
	}

	private static VariableMap known(OnboardingCase theCase, Map<String, Object> more) {
		return Variables.fromMap(more)
			.putValue(PROVIDER_ID, theCase.providerId())
			.putValue(MARKET_ID, theCase.marketId());
	}

	@Override
	public List<String> running(String key, String caseId) {
		return this.system.call(() -> this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(key)
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList());
	}

	@Override
	public Optional<Object> variable(String instanceId, String name) {
		return this.system.call(() -> Optional.ofNullable(this.runtimeService.getVariable(instanceId, name)));
	}

	@Override
	public boolean tell(String key, String caseId, String message) {
		return running(key, caseId).stream().filter((instance) -> tell(instance, message)).count() > 0;
	}

	@Override
	public boolean tell(String instanceId, String message) {
		return this.system.call(() -> {
			List<EventSubscription> waiting = this.runtimeService.createEventSubscriptionQuery()
				.processInstanceId(instanceId)
				.eventName(message)
				.list();
			waiting.forEach((one) -> this.runtimeService.messageEventReceived(message, one.getExecutionId()));
			return !waiting.isEmpty();
		});
	}

	@Override
	public long waiting(String message, String caseId) {
		return this.system.call(() -> this.runtimeService.createExecutionQuery()
			.messageEventSubscriptionName(message)
			.processInstanceBusinessKey(caseId)
			.count());
	}

	@Override
	public void tellWaiting(String message, String caseId, Map<String, Object> variables) {
		this.system.run(() -> this.runtimeService.createExecutionQuery()
			.messageEventSubscriptionName(message)
			.processInstanceBusinessKey(caseId)
			.list()
			.forEach((step) -> this.runtimeService.messageEventReceived(message, step.getId(), variables)));
	}

	@Override
	public void tellOne(String message, String caseId, Map<String, Object> variables) {
		try {
			this.system.run(() -> this.runtimeService.createMessageCorrelation(message)
				.processInstanceBusinessKey(caseId)
				.setVariables(variables)
				.correlate());
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException ex) {
			throw new OptimisticLockingFailureException("The case " + caseId + " has moved on", ex);
		}
	}

	@Override
	public boolean hasWayBack(String caseId) {
		return this.system.call(() -> this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(JOURNEY)
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.map((journey) -> this.repositoryService.getBpmnModelInstance(journey.getProcessDefinitionId()))
			.anyMatch((model) -> model.getModelElementById(OnboardingProcess.WAY_BACK) != null));
	}

	@Override
	public void stop(String key, String caseId) {
		this.system.run(() -> this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(key)
			.processInstanceBusinessKey(caseId)
			.rootProcessInstances()
			.list()
			.forEach((instance) -> this.runtimeService.deleteProcessInstance(instance.getId(), "left")));
	}

}
