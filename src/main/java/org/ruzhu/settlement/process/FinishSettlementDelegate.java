package org.ruzhu.settlement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.settlement.Settlements;

import org.springframework.stereotype.Component;

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
