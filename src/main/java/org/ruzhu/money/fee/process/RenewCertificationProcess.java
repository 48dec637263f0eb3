package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.process.OnboardingProcess;

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
	public void start(Application application) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.execute();
	}

	/** Ends the renewal of a case that is being left, if there is one. */
	public void end(Application application) {
		this.runtimeService.createMessageCorrelation(CERTIFICATION_ENDED)
			.processInstanceBusinessKey(application.id())
			.tenantId(application.marketId())
			.correlateAll();
	}

}
