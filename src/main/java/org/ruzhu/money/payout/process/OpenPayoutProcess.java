package org.ruzhu.money.payout.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model OpenPayout: its names, and the calls to the engine. */
@Component
public class OpenPayoutProcess {

	static final String KEY = "OpenPayout";

	static final String STATE_INCOME = "UserTask_StateIncome";

	static final String INCOME_CATEGORIES = "incomeCategories";

	private final CaseProcesses processes;

	OpenPayoutProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Whether a request of this case is open. */
	public boolean isOpen(String caseId) {
		return !this.processes.running(KEY, caseId).isEmpty();
	}

	/** Starts a member's request. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Ends a member's open request, because the member is leaving. */
	public void end(String caseId) {
		this.processes.stop(KEY, caseId);
	}

}
