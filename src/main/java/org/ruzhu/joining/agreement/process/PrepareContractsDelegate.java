package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.OnlineContracts;

/** The contracts that are signed online are filled in with the provider's data. */
@Component
class PrepareContractsDelegate implements JavaDelegate {

	private final OnlineContracts contracts;

	PrepareContractsDelegate(OnlineContracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.contracts.prepare(execution.getProcessBusinessKey());
	}

}
