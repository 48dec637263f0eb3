package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseVariables;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model RenewCertification: its names, and the calls out to it. */
@Component
public class RenewCertificationProcess {

	static final String KEY = "RenewCertification";

	private static final String CERTIFICATION_ENDED = "certification-ended";

	private final RuntimeService runtimeService;

	RenewCertificationProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Starts with a certification that is due again. */
	public void start(OnboardingCase theCase) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(theCase.id())
			.setVariable(CaseVariables.PROVIDER_ID, theCase.providerId())
			.setVariable("marketId", theCase.marketId())
			.execute();
	}

	/** Ends the renewal of a case that is being left, if there is one. */
	public void end(OnboardingCase theCase) {
		this.runtimeService.createMessageCorrelation(CERTIFICATION_ENDED)
			.processInstanceBusinessKey(theCase.id())
			.tenantId(theCase.marketId())
			.correlateAll();
	}

}
