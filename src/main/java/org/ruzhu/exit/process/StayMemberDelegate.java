package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.exit.Stays;

import org.springframework.stereotype.Component;

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
