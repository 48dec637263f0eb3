package org.ruzhu.membership.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.contract.ContractTerms;

/** The contract goes on for another term. */
@Component
class RenewContractDelegate implements JavaDelegate {

	private final ContractTerms terms;

	RenewContractDelegate(ContractTerms terms) {
		this.terms = terms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.terms.renew(execution.getProcessBusinessKey());
	}

}
