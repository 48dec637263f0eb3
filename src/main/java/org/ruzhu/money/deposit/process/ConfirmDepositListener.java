package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.Findings;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.Answers;

/** Records what finance found on the bank statement. */
@Component
class ConfirmDepositListener implements TaskListener {

	private final Vouchers vouchers;

	ConfirmDepositListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		new Findings(task.getExecution().getProcessBusinessKey(), new Answers(task::getVariable, task::removeVariable))
			.record(this.vouchers);
	}

}
