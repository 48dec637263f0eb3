package org.ruzhu.joining.agreement.process;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model AcceptNewAgreement: its names, and the calls to the engine. */
@Component
public class AcceptNewAgreementProcess {

	static final String KEY = "AcceptNewAgreement";

	static final String ACCEPT_NEW_AGREEMENT = "UserTask_AcceptNewAgreement";

	static final String NEW_AGREEMENT = "new-agreement";

	static final String NEW_AGREEMENT_OVER = "new-agreement-over";

	static final String NEW_AGREEMENT_ACCEPTED = "newAgreementAccepted";

	/** The last day to accept it, as notices name it. */
	static final String NEW_AGREEMENT_DUE_ON = "newAgreementDueOn";

	/** The reference of the bar on publishing, while there is one. */
	static final String AGREEMENT_BAR = "agreementBar";

	private final CaseProcesses processes;

	AcceptNewAgreementProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Whether a member is being asked. */
	public boolean isRunning(String caseId) {
		return !this.processes.running(KEY, caseId).isEmpty();
	}

	/** Asks a member. */
	public void start(OnboardingCase theCase, LocalDate dueOn) {
		this.processes.startBy(NEW_AGREEMENT, theCase, Map.of(NEW_AGREEMENT_DUE_ON, dueOn.toString()));
	}

	/** Asks no more, because the member is leaving. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, NEW_AGREEMENT_OVER);
	}

}
