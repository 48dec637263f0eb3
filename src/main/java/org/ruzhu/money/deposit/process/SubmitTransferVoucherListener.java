package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.Answers;

/** Takes in the provider's transfer voucher. */
@Component
class SubmitTransferVoucherListener implements TaskListener {

	private final Vouchers vouchers;

	SubmitTransferVoucherListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		this.vouchers.submit(task.getExecution().getProcessBusinessKey(),
				VoucherDetails.of(new Answers(task::getVariable, task::removeVariable)));
	}

}
