package org.ruzhu.licence.process;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.ruzhu.engine.AsSystem;

import org.springframework.stereotype.Component;

/** The model RenewLicence: its names, and the calls out to it. */
@Component
public class RenewLicenceProcess {

	static final String KEY = "RenewLicence";

	static final String LICENCE_RENEWED = "licence-renewed";

	static final String LICENCE_WATCH_ENDED = "licence-watch-ended";

	/** What publishing is barred for, while it is. */
	static final String LICENCE_BAR = "licenceBar";

	private final RuntimeService runtimeService;

	private final AsSystem asSystem;

	RenewLicenceProcess(RuntimeService runtimeService, AsSystem asSystem) {
		this.runtimeService = runtimeService;
		this.asSystem = asSystem;
	}

	/** Watches the licence of a member. */
	public void start(Application application) {
		this.asSystem.run(() -> this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.execute());
	}

	/**
	 * Tells the watch of a case that the licence is renewed.
	 * @return whether there is one
	 */
	public boolean renew(String caseId) {
		return tell(caseId, LICENCE_RENEWED);
	}

	/** Ends the watch of a case that is being left, if there is one. */
	public void end(String caseId) {
		tell(caseId, LICENCE_WATCH_ENDED);
	}

	private boolean tell(String caseId, String message) {
		return this.asSystem.call(() -> {
			List<ProcessInstance> running = this.runtimeService.createProcessInstanceQuery()
				.processDefinitionKey(KEY)
				.processInstanceBusinessKey(caseId)
				.list();
			running.stream().map(ProcessInstance::getId).forEach((id) -> tellOne(id, message));
			return !running.isEmpty();
		});
	}

	private void tellOne(String instanceId, String message) {
		EventSubscription waiting = this.runtimeService.createEventSubscriptionQuery()
			.processInstanceId(instanceId)
			.eventName(message)
			.singleResult();
		this.runtimeService.messageEventReceived(message, waiting.getExecutionId());
	}

}
