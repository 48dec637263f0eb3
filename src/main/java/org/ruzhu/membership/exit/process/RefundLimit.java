package org.ruzhu.membership.exit.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;

/** Up to which amount a refund needs no second look; the operator's own setting. */
@Component
public class RefundLimit {

	private final Deposits deposits;

	private final long limitFen;

	/**
	 * @param yuan refunds above it are confirmed by somebody else
	 */
	RefundLimit(Deposits deposits, @Value("${ruzhu.refund-confirmed-above}") BigDecimal yuan) {
		this.deposits = deposits;
		this.limitFen = yuan.movePointRight(2).longValueExact();
	}

	/** Whether what the case gets back is above the limit. */
	public boolean isExceeded(DelegateExecution execution) {
		return this.deposits.balance(execution.getProcessBusinessKey()).toRefundFen() > this.limitFen;
	}

}
