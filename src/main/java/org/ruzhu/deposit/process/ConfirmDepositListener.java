package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.Vouchers;

import org.springframework.stereotype.Component;

/** Records what finance found on the bank statement. */
@Component
class ConfirmDepositListener implements TaskListener {

	private final Vouchers vouchers;

	ConfirmDepositListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		new Findings(task).record(this.vouchers);
	}

}
