package org.ruzhu.provider.enterprise.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.provider.enterprise.Verifications;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model Verify, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class VerifyDelegates {

	/** Refuses who is not admitted at all. */
	@Bean
	JavaDelegate checkEnterpriseDelegate(Verifications verifications) {
		return (execution) -> {
			if (!verifications.admit(VerifyProcess.providerOf(execution))) {
				throw new BpmnError(VerifyProcess.ENTERPRISE_REFUSED);
			}
		};
	}

	/** Sends the small transfer to the corporate account. */
	@Bean
	JavaDelegate sendMicroTransferDelegate(Verifications verifications) {
		return on(VerifyProcess::providerOf, verifications::sendTransfer);
	}

	/** Ends the case of an enterprise that was refused. */
	@Bean
	JavaDelegate refuseEnterpriseDelegate(Verifications verifications) {
		return (execution) -> verifications.refuse(VerifyProcess.providerOf(execution),
				execution.getProcessBusinessKey());
	}

}
