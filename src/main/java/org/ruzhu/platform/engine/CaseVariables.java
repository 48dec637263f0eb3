package org.ruzhu.platform.engine;

/** The process variables that every model of a case has. */
public final class CaseVariables {

	/** The provider, who is the assignee of the provider's tasks in the engine. */
	public static final String PROVIDER_ID = "providerId";

	/** The market, which is also the tenant. */
	public static final String MARKET_ID = "marketId";

	private CaseVariables() {
	}

}
