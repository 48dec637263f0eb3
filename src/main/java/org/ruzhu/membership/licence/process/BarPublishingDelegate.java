package org.ruzhu.membership.licence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.licence.Licences;

/** The licence has lapsed: publishing is barred. */
@Component
class BarPublishingDelegate implements JavaDelegate {

	private final Licences licences;

	BarPublishingDelegate(Licences licences) {
		this.licences = licences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(RenewLicenceProcess.LICENCE_BAR, this.licences.bar(execution.getProcessBusinessKey()));
	}

}
