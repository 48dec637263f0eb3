package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Applications;

/** The application is handed in. */
@Component
class SubmitApplicationDelegate implements JavaDelegate {

	private final Applications applications;

	SubmitApplicationDelegate(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.applications.submit(execution.getProcessBusinessKey());
	}

}
