package org.ruzhu.membership.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.contract.ContractTerms;

/** The term is over and not renewed: the provider leaves. */
@Component
class EndContractDelegate implements JavaDelegate {

	private final ContractTerms terms;

	EndContractDelegate(ContractTerms terms) {
		this.terms = terms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(RenewContractProcess.CONTRACT_RUN_OUT, true);
		this.terms.runOut(execution.getProcessBusinessKey());
	}

}
