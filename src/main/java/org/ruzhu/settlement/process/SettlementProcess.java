package org.ruzhu.settlement.process;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/** The names of the settlement's models that Java uses, and the calls out to them. */
@Component
public class SettlementProcess {

	static final String MONTH_CLOSED = "month-closed";

	static final String SETTLEMENT_ID = "settlementId";

	/** The category that one of several parallel ratings is about. */
	static final String CATEGORY = "category";

	private final RuntimeService runtime;

	private final IdentityService identity;

	SettlementProcess(RuntimeService runtime, IdentityService identity) {
		this.runtime = runtime;
		this.identity = identity;
	}

	/** Starts the settlement of a closed month; the product settles, whoever asked. */
	public void start(long settlementId, String marketId, String month) {
		Authentication someone = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			this.runtime.startProcessInstanceByMessage(MONTH_CLOSED, "settlement-" + marketId + "-" + month,
					Map.of(SETTLEMENT_ID, settlementId, "marketId", marketId));
		}
		finally {
			if (someone != null) {
				this.identity.setAuthentication(someone.getUserId(), someone.getGroupIds(), someone.getTenantIds());
			}
		}
	}

}
