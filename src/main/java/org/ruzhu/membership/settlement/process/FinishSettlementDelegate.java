package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.settlement.Settlements;

/** Every provider's month is rated. */
@Component
class FinishSettlementDelegate implements JavaDelegate {

	private final Settlements settlements;

	FinishSettlementDelegate(Settlements settlements) {
		this.settlements = settlements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.settlements.finish((long) execution.getVariable(SettlementProcess.SETTLEMENT_ID));
	}

}
