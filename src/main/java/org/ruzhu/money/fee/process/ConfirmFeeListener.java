package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.Findings;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.Answers;

/** Records what finance found of a fee on the bank statement. */
@Component
class ConfirmFeeListener implements TaskListener {

	private final Vouchers vouchers;

	ConfirmFeeListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		new Findings(task.getExecution().getProcessBusinessKey(), new Answers(task::getVariable, task::removeVariable))
			.record(this.vouchers);
	}

}
