package org.ruzhu.provider.enterprise.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.enterprise.Identification;

/** Takes what a provider says it is; whether that is admitted is decided afterwards. */
@Component
class IdentifyEnterpriseListener implements TaskListener {

	private static final String INDIVIDUAL = "individual";

	private final Enterprises enterprises;

	IdentifyEnterpriseListener(Enterprises enterprises) {
		this.enterprises = enterprises;
	}

	@Override
	public void notify(DelegateTask task) {
		String providerId = VerifyProcess.providerOf(task);
		if (INDIVIDUAL.equals(task.getVariable("subjectKind"))) {
			this.enterprises.identifyAsIndividual(providerId);
		}
		else {
			this.enterprises.identify(providerId, task.getExecution().getProcessBusinessKey(),
					Identification.read(task::getVariable));
		}
	}

}
