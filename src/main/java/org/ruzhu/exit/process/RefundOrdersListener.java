package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.deposit.process.Answer;
import org.ruzhu.exit.UnfinishedOrders;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;

/** Keeps the operator's note; the list has to be empty. */
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
			throw new InvalidAnswer(ExitProcess.NOTE, "exit.orders.left", String.join(", ", this.orders.of(caseId)));
		}
		Answer answer = new Answer(task);
		this.audit.record(caseId, "orders-refunded", answer.optional(ExitProcess.NOTE));
		answer.forget(ExitProcess.NOTE);
	}

}
