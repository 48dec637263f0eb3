package org.ruzhu.licence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.licence.Licences;

import org.springframework.stereotype.Component;

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
