package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.settlement.Settlements;

/** A provider's month in a category is rated. */
@Component
class RateCategoryDelegate implements JavaDelegate {

	private final Settlements settlements;

	RateCategoryDelegate(Settlements settlements) {
		this.settlements = settlements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.settlements.rate((long) execution.getVariable(SettlementProcess.SETTLEMENT_ID),
				execution.getProcessBusinessKey(), (String) execution.getVariable(SettlementProcess.CATEGORY));
	}

}
