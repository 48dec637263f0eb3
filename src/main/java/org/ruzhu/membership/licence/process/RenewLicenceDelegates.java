package org.ruzhu.membership.licence.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.licence.Licences;

import static org.ruzhu.platform.engine.OnCase.setOnCase;

/** The glue of the model RenewLicence, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class RenewLicenceDelegates {

	/** Bars publishing, because the licence has expired. */
	@Bean
	JavaDelegate barPublishingDelegate(Licences licences) {
		return setOnCase(RenewLicenceProcess.LICENCE_BAR, licences::bar);
	}

	/** Lifts the bar for the old licence, because a renewed one is in effect. */
	@Bean
	JavaDelegate takeOverLicenceDelegate(Licences licences) {
		return (execution) -> {
			Optional<String> bar = Optional.ofNullable((String) execution.getVariable(RenewLicenceProcess.LICENCE_BAR));
			licences.takeOver(execution.getProcessBusinessKey(), bar);
			execution.removeVariable(RenewLicenceProcess.LICENCE_BAR);
		};
	}

}
