package org.ruzhu.product.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;

import org.springframework.stereotype.Component;

/**
 * The first listing completes the onboarding; later ones change nothing about the case.
 */
@Component
class CompleteListingDelegate implements JavaDelegate {

	private final Applications applications;

	CompleteListingDelegate(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		if (this.applications.get(caseId).state() == Application.State.SIGNED) {
			this.applications.onboard(caseId);
		}
	}

}
