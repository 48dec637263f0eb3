package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records the second person's decision on a large refund. */
@Component
class ConfirmRefundListener implements TaskListener {

	private final AuditLog audit;

	ConfirmRefundListener(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String caseId = task.getExecution().getProcessBusinessKey();
		switch (answer.optional(ExitProcess.REFUND_DECISION)) {
			case "confirmed" -> this.audit.record(caseId, "refund-confirmed", null);
			case "returned" -> this.audit.record(caseId, "refund-returned", answer.text(ExitProcess.REASON));
			default -> throw new InvalidAnswerException(ExitProcess.REFUND_DECISION, "exit.refundDecision.none");
		}
		answer.forget(ExitProcess.REASON);
	}

}
