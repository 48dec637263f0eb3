package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The journey Onboarding of a market: its names, and the calls to the engine. */
@Component
public class OnboardingProcess {

	/**
	 * The event where a journey takes a provider back. Older model versions do not have
	 * it.
	 */
	static final String WAY_BACK = "Event_ExitWithdrawn";

	static final String APPLICATION_WITHDRAWN = "application-withdrawn";

	private final CaseProcesses processes;

	OnboardingProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the journey of a case. */
	public void start(OnboardingCase theCase) {
		this.processes.startJourney(theCase);
	}

	/** Tells the journey of a case that the provider withdraws. */
	public void withdraw(String caseId) {
		this.processes.tellOne(APPLICATION_WITHDRAWN, caseId, Map.of());
	}

}
