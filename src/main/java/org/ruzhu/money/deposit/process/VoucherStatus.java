package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Vouchers;

/** Answers the models that ask what has become of the transfer a provider reported. */
@Component("voucherStatus")
public class VoucherStatus {

	private final Vouchers vouchers;

	private final Deposits deposits;

	VoucherStatus(Vouchers vouchers, Deposits deposits) {
		this.vouchers = vouchers;
		this.deposits = deposits;
	}

	/** Whether money is on its way, or has come and is in no book yet. */
	public boolean isPending(DelegateExecution execution) {
		return this.deposits.isTransferPending(execution.getProcessBusinessKey());
	}

	/** Whether finance has yet to look. */
	public boolean isUndecided(DelegateExecution execution) {
		return this.vouchers.latest(execution.getProcessBusinessKey()).filter(Voucher::isUndecided).isPresent();
	}

	/** Whether finance has confirmed the money, and it waits to be booked. */
	public boolean isUnbooked(DelegateExecution execution) {
		return this.deposits.isUnbooked(execution.getProcessBusinessKey());
	}

	/** Whether the money has come from an account that is yet to be declared. */
	public boolean isUndeclared(DelegateExecution execution) {
		return this.vouchers.latest(execution.getProcessBusinessKey()).filter(Voucher::isUndeclared).isPresent();
	}

}
