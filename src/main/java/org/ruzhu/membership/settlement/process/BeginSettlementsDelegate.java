package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.settlement.Settlements;

/** A month is over: its settlement begins in every market. */
@Component
class BeginSettlementsDelegate implements JavaDelegate {

	private final Settlements settlements;

	BeginSettlementsDelegate(Settlements settlements) {
		this.settlements = settlements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.settlements.beginAll();
	}

}
