package org.ruzhu.money.deposit.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturns;

/** The amount up to which an excess is returned without a second confirmation. */
@Component
public class ExcessLimit {

	private final ExcessReturns returns;

	private final long limitFen;

	/**
	 * @param yuan the limit in yuan; a second person confirms a larger amount, as for
	 * refunds
	 */
	ExcessLimit(ExcessReturns returns, @Value("${ruzhu.refund-confirmed-above}") BigDecimal yuan) {
		this.returns = returns;
		this.limitFen = yuan.movePointRight(2).longValueExact();
	}

	/** Whether the amount to return is above the limit. */
	public boolean isExceeded(DelegateExecution execution) {
		return this.returns.get(ReturnExcessProcess.returnId(execution)).amountFen() > this.limitFen;
	}

}
