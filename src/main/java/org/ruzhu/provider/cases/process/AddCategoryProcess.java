package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.provider.cases.CaseVariables;

/** The model AddCategory: its names, the calls out to it, and what its gateway asks. */
@Component("addition")
public class AddCategoryProcess {

	static final String KEY = "AddCategory";

	static final String ADDITION_WITHDRAWN = "addition-withdrawn";

	private static final String MARKET_ID = "marketId";

	private static final String PAY_DEPOSIT = "pay-deposit";

	private final RuntimeService runtimeService;

	private final Markets markets;

	AddCategoryProcess(RuntimeService runtimeService, Markets markets) {
		this.runtimeService = runtimeService;
		this.markets = markets;
	}

	/** Starts an addition of a member. */
	public void start(String caseId, String marketId, String providerId) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(caseId)
			.setVariable(CaseVariables.PROVIDER_ID, providerId)
			.setVariable(MARKET_ID, marketId)
			.execute();
	}

	/** Tells the addition of a case that the provider withdraws it. */
	public void withdraw(String caseId, String marketId) {
		try {
			this.runtimeService.createMessageCorrelation(ADDITION_WITHDRAWN)
				.processInstanceBusinessKey(caseId)
				.tenantId(marketId)
				.correlate();
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException ex) {
			throw new OptimisticLockingFailureException("The addition of " + caseId + " has moved on", ex);
		}
	}

	/** Whether this market has the deposit paid on the way in. */
	public boolean needsDeposit(DelegateExecution execution) {
		return this.markets.get(execution.getTenantId()).steps().contains(PAY_DEPOSIT);
	}

}
