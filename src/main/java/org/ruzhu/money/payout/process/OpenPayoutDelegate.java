package org.ruzhu.money.payout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payout.Payouts;

/** The deposit is paid: the member may withdraw its income. */
@Component
class OpenPayoutDelegate implements JavaDelegate {

	private final Payouts payouts;

	OpenPayoutDelegate(Payouts payouts) {
		this.payouts = payouts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.payouts.open(execution.getProcessBusinessKey());
	}

}
