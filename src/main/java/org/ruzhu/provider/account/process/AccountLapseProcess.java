package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import static org.ruzhu.platform.engine.CaseVariables.MARKET_ID;
import static org.ruzhu.platform.engine.CaseVariables.PROVIDER_ID;

/** The model AccountLapse: one instance per account, from the moment it is opened. */
@Component
public class AccountLapseProcess {

	static final String KEY = "AccountLapse";

	static final String ACCOUNT_LAPSED = "account-lapsed";

	private final RuntimeService runtimeService;

	AccountLapseProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/**
	 * Starts the time to confirm an account, by the promise of the market where it was
	 * opened.
	 */
	public void start(String providerId, String marketId) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(providerId)
			.setVariable(PROVIDER_ID, providerId)
			.setVariable(MARKET_ID, marketId)
			.execute();
	}

	/**
	 * Tells every journey that waits for the confirmation that the account has lapsed.
	 */
	void endJourneys(String providerId) {
		this.runtimeService.createMessageCorrelation(ACCOUNT_LAPSED)
			.processInstanceVariableEquals(PROVIDER_ID, providerId)
			.correlateAll();
	}

	static String providerId(VariableScope scope) {
		return (String) scope.getVariable(PROVIDER_ID);
	}

}
