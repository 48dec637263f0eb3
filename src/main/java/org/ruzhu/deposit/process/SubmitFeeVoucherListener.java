package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.Vouchers;

import org.springframework.stereotype.Component;

/** Takes in the provider's voucher for a fee. */
@Component
class SubmitFeeVoucherListener implements TaskListener {

	private final Vouchers vouchers;

	SubmitFeeVoucherListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		this.vouchers.submit(task.getExecution().getProcessBusinessKey(), new Answer(task).voucher());
	}

}
