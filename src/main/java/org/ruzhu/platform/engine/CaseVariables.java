package org.ruzhu.platform.engine;

/** The process variables that every model of a case knows. */
public final class CaseVariables {

	/** The provider; engine assignee of the provider's tasks. */
	public static final String PROVIDER_ID = "providerId";

	/** The market, which is the tenant too. */
	public static final String MARKET_ID = "marketId";

	private CaseVariables() {
	}

}
