package org.ruzhu.money.deposit.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturns;

/** Up to which amount an excess goes back without a second look. */
@Component
public class ExcessLimit {

	private final ExcessReturns returns;

	private final long limitFen;

	/**
	 * @param yuan what is above it is confirmed by somebody else, as refunds are
	 */
	ExcessLimit(ExcessReturns returns, @Value("${ruzhu.refund-confirmed-above}") BigDecimal yuan) {
		this.returns = returns;
		this.limitFen = yuan.movePointRight(2).longValueExact();
	}

	/** Whether what goes back is above the limit. */
	public boolean isExceeded(DelegateExecution execution) {
		return this.returns.get(ReturnExcessProcess.returnId(execution)).amountFen() > this.limitFen;
	}

}
