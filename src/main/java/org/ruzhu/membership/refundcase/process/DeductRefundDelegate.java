package org.ruzhu.membership.refundcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.refundcase.RefundCases;

/** Takes what the market paid for the provider from its deposit. */
@Component
class DeductRefundDelegate implements JavaDelegate {

	private final RefundCases refunds;

	DeductRefundDelegate(RefundCases refunds) {
		this.refunds = refunds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.refunds.deduct(DeductRefundProcess.refundCaseId(execution));
	}

}
