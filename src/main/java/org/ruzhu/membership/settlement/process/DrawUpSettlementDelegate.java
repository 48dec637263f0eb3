package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.settlement.Settlements;

/** The month is closed: who has something to settle is drawn up. */
@Component
class DrawUpSettlementDelegate implements JavaDelegate {

	private final Settlements settlements;

	DrawUpSettlementDelegate(Settlements settlements) {
		this.settlements = settlements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.settlements.drawUp((long) execution.getVariable(SettlementProcess.SETTLEMENT_ID));
	}

}
