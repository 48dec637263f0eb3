package org.ruzhu.membership.exit.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;

/** The amount up to which a refund needs no second confirmation; set by the operator. */
@Component
public class RefundLimit {

	private final Deposits deposits;

	private final long limitFen;

	/**
	 * @param yuan the limit in yuan; a second person confirms a larger refund
	 */
	RefundLimit(Deposits deposits, @Value("${ruzhu.refund-confirmed-above}") BigDecimal yuan) {
		this.deposits = deposits;
		this.limitFen = yuan.movePointRight(2).longValueExact();
	}

	/** Whether the refund of the case is above the limit. */
	public boolean isExceeded(DelegateExecution execution) {
		return this.deposits.balance(execution.getProcessBusinessKey()).toRefundFen() > this.limitFen;
	}

}
