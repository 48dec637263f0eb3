package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Applications;

/** The provider is a member of the market from now on; the journey says when that is. */
@Component
class OnboardProviderDelegate implements JavaDelegate {

	private final Applications applications;

	OnboardProviderDelegate(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.applications.onboard(execution.getProcessBusinessKey());
	}

}
