package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Records the second person's decision on a large refund, with the amount that is
 * confirmed.
 */
@Component
class ConfirmRefundListener implements TaskListener {

	private final Deposits deposits;

	private final AuditLog audit;

	ConfirmRefundListener(Deposits deposits, AuditLog audit) {
		this.deposits = deposits;
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String caseId = task.getExecution().getProcessBusinessKey();
		switch (answer.optional(ExitProcess.REFUND_DECISION)) {
			case ExitProcess.CONFIRMED -> {
				this.audit.record(caseId, "refund-confirmed", null);
				task.setVariable(ExitProcess.CONFIRMED_FEN, this.deposits.balance(caseId).toRefundFen());
			}
			case ExitProcess.RETURNED -> {
				this.audit.record(caseId, "refund-returned", answer.text(ExitProcess.REASON));
				task.removeVariable(ExitProcess.CONFIRMED_FEN);
			}
			default -> throw new InvalidAnswerException(ExitProcess.REFUND_DECISION, "exit.refundDecision.none");
		}
		answer.forget(ExitProcess.REASON);
	}

}
