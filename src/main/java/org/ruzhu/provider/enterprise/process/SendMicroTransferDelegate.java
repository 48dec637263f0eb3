package org.ruzhu.provider.enterprise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.enterprise.Verifications;

/** Sends the small transfer to the corporate account. */
@Component
class SendMicroTransferDelegate implements JavaDelegate {

	private final Verifications verifications;

	SendMicroTransferDelegate(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.verifications.sendTransfer(VerifyProcess.providerOf(execution));
	}

}
