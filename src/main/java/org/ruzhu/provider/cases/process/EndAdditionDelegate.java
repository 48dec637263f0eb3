package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Applications;

/** The addition is over; the membership stands as it stood. */
@Component
class EndAdditionDelegate implements JavaDelegate {

	private final Applications applications;

	EndAdditionDelegate(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.applications.endAddition(execution.getProcessBusinessKey());
	}

}
