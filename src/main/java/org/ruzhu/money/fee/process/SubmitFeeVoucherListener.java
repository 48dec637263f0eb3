package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.Answers;

/** Takes in the provider's voucher for a fee. */
@Component
class SubmitFeeVoucherListener implements TaskListener {

	private final Vouchers vouchers;

	SubmitFeeVoucherListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		this.vouchers.submit(task.getExecution().getProcessBusinessKey(),
				VoucherDetails.of(new Answers(task::getVariable, task::removeVariable)));
	}

}
