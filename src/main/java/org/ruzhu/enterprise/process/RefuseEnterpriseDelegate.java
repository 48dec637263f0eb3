package org.ruzhu.enterprise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.enterprise.Verifications;

import org.springframework.stereotype.Component;

/** Ends the case of an enterprise that was refused. */
@Component
class RefuseEnterpriseDelegate implements JavaDelegate {

	private final Verifications verifications;

	RefuseEnterpriseDelegate(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.verifications.refuse(EnterpriseProcess.providerOf(execution), execution.getProcessBusinessKey());
	}

}
