package org.ruzhu.money.fee.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model RenewCertification: its names, and the calls to the engine. */
@Component
public class RenewCertificationProcess {

	static final String KEY = "RenewCertification";

	private static final String CERTIFICATION_ENDED = "certification-ended";

	private final CaseProcesses processes;

	RenewCertificationProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the renewal of a certification. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Ends the renewal of a case whose provider is leaving, if there is one. */
	public void end(OnboardingCase theCase) {
		this.processes.tell(KEY, theCase.id(), CERTIFICATION_ENDED);
	}

}
