package org.ruzhu.membership.settlement.process;

import java.time.YearMonth;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model AnnounceCommission: its names, and the calls to the engine. */
@Component
public class AnnounceCommissionProcess {

	static final String COMMISSION_CHANGED = "commission-changed";

	/** The first month of the changed rates, as notices name it. */
	static final String COMMISSION_FROM = "commissionFrom";

	private final CaseProcesses processes;

	AnnounceCommissionProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Tells a member of the rates that apply from a month on. */
	public void start(OnboardingCase theCase, YearMonth month) {
		this.processes.startBy(COMMISSION_CHANGED, theCase, Map.of(COMMISSION_FROM, month.toString()));
	}

}
