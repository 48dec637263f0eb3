package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * The model AddCategory: its names, the calls out to it, and the condition of its
 * gateway.
 */
@Component("addition")
public class AddCategoryProcess {

	static final String KEY = "AddCategory";

	static final String ADDITION_WITHDRAWN = "addition-withdrawn";

	private static final String PAY_DEPOSIT = "pay-deposit";

	private final CaseProcesses processes;

	private final Markets markets;

	AddCategoryProcess(CaseProcesses processes, Markets markets) {
		this.processes = processes;
		this.markets = markets;
	}

	/** Starts the addition of a member. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Tells the model that the provider withdraws the addition. */
	public void withdraw(String caseId) {
		this.processes.tellOne(ADDITION_WITHDRAWN, caseId, Map.of());
	}

	/** Whether providers pay the deposit while joining this market. */
	public boolean needsDeposit(DelegateExecution execution) {
		return this.markets.get(execution.getTenantId()).steps().contains(PAY_DEPOSIT);
	}

}
