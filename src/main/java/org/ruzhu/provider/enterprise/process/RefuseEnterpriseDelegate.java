package org.ruzhu.provider.enterprise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.enterprise.Verifications;

/** Ends the case of an enterprise that was refused. */
@Component
class RefuseEnterpriseDelegate implements JavaDelegate {

	private final Verifications verifications;

	RefuseEnterpriseDelegate(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.verifications.refuse(VerifyProcess.providerOf(execution), execution.getProcessBusinessKey());
	}

}
