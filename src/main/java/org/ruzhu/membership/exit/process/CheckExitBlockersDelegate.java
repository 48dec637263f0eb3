package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitBlockers;

/** Looks whether anything is unfinished now that the refund is due. */
@Component
class CheckExitBlockersDelegate implements JavaDelegate {

	private final ExitBlockers blockers;

	CheckExitBlockersDelegate(ExitBlockers blockers) {
		this.blockers = blockers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		boolean blocked = !this.blockers.of(execution.getProcessBusinessKey()).isEmpty();
		execution.setVariable(ExitProcess.EXIT_BLOCKED, blocked);
	}

}
