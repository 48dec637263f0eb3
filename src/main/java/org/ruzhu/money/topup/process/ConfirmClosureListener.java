package org.ruzhu.money.topup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Records whether a shop is closed at the end of the term, or the provider gets another
 * term.
 */
@Component
class ConfirmClosureListener implements TaskListener {

	private final AuditLog audit;

	ConfirmClosureListener(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		switch (answer.optional(TopUpProcess.CLOSURE)) {
			case "close" -> this.audit.record(caseId, "closure-confirmed", null);
			case "wait" -> this.audit.record(caseId, "closure-put-off", answer.text(TopUpProcess.REASON));
			default -> throw new InvalidAnswerException(TopUpProcess.CLOSURE, "deposit.closure.none");
		}
		answer.forget(TopUpProcess.REASON);
	}

}
