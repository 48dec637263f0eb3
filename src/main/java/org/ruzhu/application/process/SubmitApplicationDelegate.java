package org.ruzhu.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.application.Applications;

import org.springframework.stereotype.Component;

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
