package org.ruzhu.membership.exit.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitBlocker;
import org.ruzhu.membership.exit.ExitBlockers;

/**
 * What the refund of an exit waits for. The model asks again whenever a step has looked.
 */
@Component
public class RefundConditions {

	private final ExitBlockers blockers;

	private final RefundLimit limit;

	RefundConditions(ExitBlockers blockers, RefundLimit limit) {
		this.blockers = blockers;
		this.limit = limit;
	}

	/**
	 * Whether something blocks the refund. What the steps before the refund term settle
	 * counts once the term has started; a refund that the second person returned is
	 * blocked until operations have seen to it.
	 */
	public boolean isBlocked(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		boolean started = execution.hasVariable(ExitProcess.RECEIPT_RETURNED_ON);
		List<ExitBlocker> found = started ? this.blockers.of(caseId) : this.blockers.withoutTask(caseId);
		return !found.isEmpty() || ExitProcess.RETURNED.equals(execution.getVariable(ExitProcess.REFUND_DECISION));
	}

	/**
	 * Whether the money can go: nothing blocks it, and no second person is waited for.
	 */
	public boolean isReady(DelegateExecution execution) {
		return !isBlocked(execution) && !this.limit.isToConfirm(execution);
	}

	/** Looks for blockers. Setting the variable makes the model ask its conditions. */
	void look(DelegateExecution execution) {
		execution.setVariable(ExitProcess.EXIT_BLOCKED, isBlocked(execution));
	}

}
