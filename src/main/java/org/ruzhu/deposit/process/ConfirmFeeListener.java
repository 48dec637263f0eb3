package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.Vouchers;

import org.springframework.stereotype.Component;

/** Records what finance found of a fee on the bank statement. */
@Component
class ConfirmFeeListener implements TaskListener {

	private final Vouchers vouchers;

	ConfirmFeeListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		new Findings(task).record(this.vouchers);
	}

}
