package org.ruzhu.membership.contract.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.contract.ContractTerms;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model RenewContract, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class RenewContractDelegates {

	/** Records that the contract continues for another term. */
	@Bean
	JavaDelegate renewContractDelegate(ContractTerms terms) {
		return onCase(terms::renew);
	}

	/** Begins the exit, because the term has expired without renewal. */
	@Bean
	JavaDelegate endContractDelegate(ContractTerms terms) {
		return (execution) -> {
			execution.setVariable(RenewContractProcess.CONTRACT_RUN_OUT, true);
			terms.runOut(execution.getProcessBusinessKey());
		};
	}

}
