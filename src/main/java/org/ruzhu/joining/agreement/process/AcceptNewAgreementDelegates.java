package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.agreement.AgreementBars;
import org.ruzhu.joining.agreement.NewAgreements;

import static org.ruzhu.platform.engine.OnCase.setOnCase;

/** The glue of the model AcceptNewAgreement, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class AcceptNewAgreementDelegates {

	/** Asks every member that is behind. */
	@Bean
	JavaDelegate askMembersDelegate(NewAgreements agreements) {
		return (execution) -> agreements.askMembers();
	}

	/** Lifts the bar on publishing, if there is one. */
	@Bean
	JavaDelegate liftAgreementBarDelegate(AgreementBars bars) {
		return (execution) -> {
			String bar = (String) execution.getVariable(AcceptNewAgreementProcess.AGREEMENT_BAR);
			if (bar != null) {
				bars.lift(execution.getProcessBusinessKey(), bar);
			}
		};
	}

	/** Bars publishing, because the new version was not accepted in time. */
	@Bean
	JavaDelegate barUntilAcceptedDelegate(AgreementBars bars) {
		return setOnCase(AcceptNewAgreementProcess.AGREEMENT_BAR, bars::bar);
	}

}
