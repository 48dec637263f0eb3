package org.ruzhu.membership.contract.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model RenewContract: its names, and the calls out to it. */
@Component
public class RenewContractProcess {

	static final String KEY = "RenewContract";

	static final String RENEW_CONTRACT = "UserTask_RenewContract";

	static final String CONTRACT_OVER = "contract-over";

	/** What the provider decided: renew or end; a gateway asks. */
	static final String CONTRACT_DECISION = "contractDecision";

	/** Whether the exit that begins is this model's own doing. */
	static final String CONTRACT_RUN_OUT = "contractRunOut";

	private final CaseProcesses processes;

	RenewContractProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Watches the term of a member. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Ends the watch of a case that is being left for another reason. */
	public void end(String caseId) {
		this.processes.running(KEY, caseId)
			.stream()
			.filter((watch) -> this.processes.variable(watch, CONTRACT_RUN_OUT).isEmpty())
			.forEach((watch) -> this.processes.tell(watch, CONTRACT_OVER));
	}

}
