package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitWithdrawals;

/** The case is a member again. */
@Component
class StayMemberDelegate implements JavaDelegate {

	private final ExitWithdrawals stays;

	StayMemberDelegate(ExitWithdrawals stays) {
		this.stays = stays;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		execution.setVariable(ExitProcess.RECEIPTS_TO_HAND_OUT, this.stays.stay(caseId));
	}

}
