package org.ruzhu.membership.contract.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model RenewContract: its names, and the calls to the engine. */
@Component
public class RenewContractProcess {

	static final String KEY = "RenewContract";

	static final String RENEW_CONTRACT = "UserTask_RenewContract";

	static final String CONTRACT_OVER = "contract-over";

	/** The provider's decision: renew or end; read by a gateway of the model. */
	static final String CONTRACT_DECISION = "contractDecision";

	/** What is signed again. */
	static final String CONTRACTS_RENEWED = "contractsRenewed";

	/** Set if this model itself began the exit. */
	static final String CONTRACT_RUN_OUT = "contractRunOut";

	private final CaseProcesses processes;

	RenewContractProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts to watch the term of a member. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Ends the watch, if the provider leaves for another reason. */
	public void end(String caseId) {
		this.processes.running(KEY, caseId)
			.stream()
			.filter((watch) -> this.processes.variable(watch, CONTRACT_RUN_OUT).isEmpty())
			.forEach((watch) -> this.processes.tell(watch, CONTRACT_OVER));
	}

}
