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

	/**
	 * Whether the refund of the case is above the limit. Called by cases of earlier
	 * models.
	 */
	public boolean isExceeded(DelegateExecution execution) {
		return fen(execution) > this.limitFen;
	}

	/**
	 * Whether a second person has to confirm the refund of the case: it is above the
	 * limit, its amount is not the one that was confirmed, and it is not back with
	 * operations.
	 */
	public boolean isToConfirm(DelegateExecution execution) {
		long fen = fen(execution);
		return fen > this.limitFen && !Long.valueOf(fen).equals(execution.getVariable(ExitProcess.CONFIRMED_FEN))
				&& !ExitProcess.RETURNED.equals(execution.getVariable(ExitProcess.REFUND_DECISION));
	}

	private long fen(DelegateExecution execution) {
		return this.deposits.balance(execution.getProcessBusinessKey()).toRefundFen();
	}

}
