package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;

/**
 * Saves the operator's note. The model checks afterwards whether everything is finished,
 * and asks the second person again who has returned the refund.
 */
@Component
class ClearBlockersListener implements TaskListener {

	private final AuditLog audit;

	ClearBlockersListener(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		this.audit.record(task.getExecution().getProcessBusinessKey(), "blockers-cleared",
				answer.optional(ExitProcess.NOTE));
		answer.forget(ExitProcess.NOTE, ExitProcess.REFUND_DECISION);
	}

}
