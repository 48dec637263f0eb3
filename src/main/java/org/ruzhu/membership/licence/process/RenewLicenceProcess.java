package org.ruzhu.membership.licence.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model RenewLicence: its names, and the calls to the engine. */
@Component
public class RenewLicenceProcess {

	/** The timer of the next reminder, or of the expiry. */
	public static final String NEXT_LICENCE_DATE = "Timer_NextLicenceDate";

	static final String KEY = "RenewLicence";

	static final String LICENCE_RENEWED = "licence-renewed";

	static final String LICENCE_WATCH_ENDED = "licence-watch-ended";

	/** The reference of the bar on publishing, while there is one. */
	static final String LICENCE_BAR = "licenceBar";

	private final CaseProcesses processes;

	RenewLicenceProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts to watch the licence of a member. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/**
	 * Tells the watch of a case that the licence is renewed.
	 * @return whether there is one
	 */
	public boolean renew(String caseId) {
		return this.processes.tell(KEY, caseId, LICENCE_RENEWED);
	}

	/** Ends the watch, if there is one, because the provider is leaving. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, LICENCE_WATCH_ENDED);
	}

}
