package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The names of the model SettleProvider. */
public final class SettleProviderProcess {

	public static final String RATE_CATEGORY = "ServiceTask_RateCategory";

	/** The category of one of several parallel ratings. */
	private static final String CATEGORY = "category";

	private SettleProviderProcess() {
	}

	static String category(VariableScope scope) {
		return (String) scope.getVariable(CATEGORY);
	}

}
