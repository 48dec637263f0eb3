package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturns;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records finance's decision on the return of an excess. */
@Component
class ConfirmExcessReturnListener implements TaskListener {

	private final ExcessReturns returns;

	private final AuditLog audit;

	ConfirmExcessReturnListener(ExcessReturns returns, AuditLog audit) {
		this.returns = returns;
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		decide(task, ReturnExcessProcess.RETURN_DECISION);
	}

	void decide(DelegateTask task, String field) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String caseId = task.getExecution().getProcessBusinessKey();
		switch (answer.optional(field)) {
			case "confirmed" -> this.audit.record(caseId, "excess-return-confirmed", null);
			case "refused" ->
				this.returns.refuse(ReturnExcessProcess.returnId(task), answer.text(ReturnExcessProcess.REASON));
			default -> throw new InvalidAnswerException(field, "deposit.excess.decision.none");
		}
		answer.forget(ReturnExcessProcess.REASON);
	}

}
