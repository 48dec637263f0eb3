package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.CaseVariables;

/** The journey Onboarding of a market: its names, and the calls out to it. */
@Component
public class OnboardingProcess {

	static final String APPLICATION_WITHDRAWN = "application-withdrawn";

	private final RuntimeService runtimeService;

	OnboardingProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Starts the journey of a case. */
	public void start(String caseId, String marketId, String providerId) {
		this.runtimeService.createProcessInstanceByKey(CaseProcesses.JOURNEY)
			.processDefinitionTenantId(marketId)
			.businessKey(caseId)
			.setVariable(CaseVariables.PROVIDER_ID, providerId)
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
