package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Vouchers;

/** Tells the models the state of the transfer that a provider reported. */
@Component("voucherStatus")
public class VoucherStatus {

	private final Vouchers vouchers;

	private final Deposits deposits;

	VoucherStatus(Vouchers vouchers, Deposits deposits) {
		this.vouchers = vouchers;
		this.deposits = deposits;
	}

	/** Whether a transfer is on its way, or has arrived and is not booked yet. */
	public boolean isPending(DelegateExecution execution) {
		return this.deposits.isTransferPending(execution.getProcessBusinessKey());
	}

	/** Whether finance has not decided on it yet. */
	public boolean isUndecided(DelegateExecution execution) {
		return this.vouchers.latest(execution.getProcessBusinessKey()).filter(Voucher::isUndecided).isPresent();
	}

	/** Whether finance has confirmed a payment that is not booked yet. */
	public boolean isUnbooked(DelegateExecution execution) {
		return this.deposits.isUnbooked(execution.getProcessBusinessKey());
	}

	/** Whether the money arrived from an account that was not declared. */
	public boolean isUndeclared(DelegateExecution execution) {
		return this.vouchers.latest(execution.getProcessBusinessKey()).filter(Voucher::isUndeclared).isPresent();
	}

}
