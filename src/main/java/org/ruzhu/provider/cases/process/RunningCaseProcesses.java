package org.ruzhu.provider.cases.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.CaseVariables;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * The models that run beside a case's journey, started and told by the product, whoever
 * is logged in.
 */
@Component
class RunningCaseProcesses implements CaseProcesses {

	private final RuntimeService runtimeService;

	private final RunAsSystem system;

	RunningCaseProcesses(RuntimeService runtimeService, RunAsSystem system) {
		this.runtimeService = runtimeService;
		this.system = system;
	}

	@Override
	public void start(String key, OnboardingCase theCase, Map<String, Object> variables) {
		this.system.run(() -> this.runtimeService.createProcessInstanceByKey(key)
			.processDefinitionWithoutTenantId()
			.businessKey(theCase.id())
			.setVariable(CaseVariables.PROVIDER_ID, theCase.providerId())
			.setVariable(CaseVariables.MARKET_ID, theCase.marketId())
			.setVariables(variables)
			.execute());
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

}
