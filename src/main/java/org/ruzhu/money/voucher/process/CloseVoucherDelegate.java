package org.ruzhu.money.voucher.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.Vouchers;

/** Closes a voucher whose money never came, now that its journey is over. */
@Component
class CloseVoucherDelegate implements JavaDelegate {

	private final Vouchers vouchers;

	CloseVoucherDelegate(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.vouchers.close(execution.getProcessBusinessKey());
	}

}
