package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.Stays;

/** The case is a member again. */
@Component
class StayMemberDelegate implements JavaDelegate {

	private final Stays stays;

	StayMemberDelegate(Stays stays) {
		this.stays = stays;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		execution.setVariable(ExitProcess.RECEIPTS_TO_HAND_OUT, this.stays.stay(caseId));
	}

}
