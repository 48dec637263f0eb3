package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.UnfinishedOrders;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Saves the operator's note. It refuses while orders are unfinished. */
@Component
class RefundOrdersListener implements TaskListener {

	private final UnfinishedOrders orders;

	private final AuditLog audit;

	RefundOrdersListener(UnfinishedOrders orders, AuditLog audit) {
		this.orders = orders;
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		if (this.orders.areFirst(caseId)) {
			throw new InvalidAnswerException(ExitProcess.NOTE, "exit.orders.left",
					String.join(", ", this.orders.of(caseId)));
		}
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		this.audit.record(caseId, "orders-refunded", answer.optional(ExitProcess.NOTE));
		answer.forget(ExitProcess.NOTE);
	}

}
