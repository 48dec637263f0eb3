package org.ruzhu.provider.enterprise.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.enterprise.Verifications;

/** Refuses who is not admitted at all. */
@Component
class CheckEnterpriseDelegate implements JavaDelegate {

	private final Verifications verifications;

	CheckEnterpriseDelegate(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		if (!this.verifications.admit(VerifyProcess.providerOf(execution))) {
			throw new BpmnError(VerifyProcess.ENTERPRISE_REFUSED);
		}
	}

}
