package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.BesideTask;
import org.ruzhu.provider.account.Confirmations;

/** The glue of the model Register, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class RegisterDelegates {

	/** Mails the link that confirms the mailbox. */
	@Bean
	JavaDelegate sendEmailLinkDelegate(Confirmations confirmations) {
		return (execution) -> confirmations.sendEmailLink(RegisterProcess.providerId(execution),
				execution.getProcessBusinessKey());
	}

	/** Sends the code that confirms the mobile number. */
	@Bean
	JavaDelegate sendMobileCodeDelegate(Confirmations confirmations) {
		return (execution) -> confirmations.sendCode(RegisterProcess.providerId(execution),
				execution.getProcessBusinessKey());
	}

	/** Offers to send the mail again. */
	@Bean
	BesideTask besideConfirmEmail() {
		return new BesideTask(RegisterProcess.CONFIRM_EMAIL, "account/beside-email");
	}

	/** Offers to send the code again. */
	@Bean
	BesideTask besideConfirmMobile() {
		return new BesideTask(RegisterProcess.CONFIRM_MOBILE, "account/beside-mobile");
	}

}
