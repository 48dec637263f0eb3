package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The journey Onboarding of a market: its names, and the calls out to it. */
@Component
public class OnboardingProcess {

	/** The key of the journey, the same in every market. */
	public static final String KEY = "Onboarding";

	/** The variable that names the provider, engine assignee of the provider's tasks. */
	public static final String PROVIDER_ID = "providerId";

	static final String APPLICATION_WITHDRAWN = "application-withdrawn";

	private final RuntimeService runtimeService;

	OnboardingProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Starts the journey of a case. */
	public void start(String caseId, String marketId, String providerId) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionTenantId(marketId)
			.businessKey(caseId)
			.setVariable(PROVIDER_ID, providerId)
			.execute();
	}

	/** Tells the journey of a case that the provider withdraws. */
	public void withdraw(String caseId, String marketId) {
		try {
			this.runtimeService.createMessageCorrelation(APPLICATION_WITHDRAWN)
				.processInstanceBusinessKey(caseId)
				.tenantId(marketId)
				.correlate();
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException ex) {
			throw new OptimisticLockingFailureException("The journey of " + caseId + " has moved on", ex);
		}
	}

}
