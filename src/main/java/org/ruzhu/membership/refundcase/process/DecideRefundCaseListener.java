package org.ruzhu.membership.refundcase.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.refundcase.RefundCases;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records finance's decision on a refund case. */
@Component
class DecideRefundCaseListener implements TaskListener {

	private final RefundCases refunds;

	DecideRefundCaseListener(RefundCases refunds) {
		this.refunds = refunds;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		long id = DeductRefundProcess.refundCaseId(task);
		String reason = answer.optional(DeductRefundProcess.REASON);
		switch (answer.optional(DeductRefundProcess.REFUND_FINDING)) {
			case "deduct" -> this.refunds.decide(id, true, reason);
			case "dismiss" -> this.refunds.decide(id, false, reason);
			default -> throw new InvalidAnswerException(DeductRefundProcess.REFUND_FINDING, "refund.finding.none");
		}
		answer.forget(DeductRefundProcess.REASON);
	}

}
