package org.ruzhu.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.ruzhu.engine.AsSystem;

import org.springframework.stereotype.Component;

/** The model RenewContract: its names, and the calls out to it. */
@Component
public class RenewContractProcess {

	static final String KEY = "RenewContract";

	static final String RENEW_CONTRACT = "UserTask_RenewContract";

	static final String CONTRACT_OVER = "contract-over";

	/** What the provider decided: renew or end; a gateway asks. */
	static final String CONTRACT_DECISION = "contractDecision";

	/** Whether the exit that begins is this model's own doing. */
	static final String CONTRACT_RUN_OUT = "contractRunOut";

	private final RuntimeService runtimeService;

	private final AsSystem asSystem;

	RenewContractProcess(RuntimeService runtimeService, AsSystem asSystem) {
		this.runtimeService = runtimeService;
		this.asSystem = asSystem;
	}

	/** Watches the term of a member. */
	public void start(Application application) {
		this.asSystem.run(() -> this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.execute());
	}

	/** Ends the watch of a case that is being left for another reason. */
	public void end(String caseId) {
		this.asSystem.run(() -> this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.filter((watch) -> this.runtimeService.getVariable(watch.getId(), CONTRACT_RUN_OUT) == null)
			.forEach((watch) -> tell(watch.getId())));
	}

	private void tell(String instanceId) {
		EventSubscription waiting = this.runtimeService.createEventSubscriptionQuery()
			.processInstanceId(instanceId)
			.eventName(CONTRACT_OVER)
			.singleResult();
		this.runtimeService.messageEventReceived(CONTRACT_OVER, waiting.getExecutionId());
	}

}
