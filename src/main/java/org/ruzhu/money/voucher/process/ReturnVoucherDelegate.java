package org.ruzhu.money.voucher.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.Vouchers;

/** Gives a voucher that finance could not confirm back to the provider. */
@Component
class ReturnVoucherDelegate implements JavaDelegate {

	private final Vouchers vouchers;

	ReturnVoucherDelegate(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.vouchers.giveBack(execution.getProcessBusinessKey());
	}

}
