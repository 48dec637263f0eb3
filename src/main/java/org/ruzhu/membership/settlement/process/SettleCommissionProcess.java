package org.ruzhu.membership.settlement.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.CaseVariables;
import org.ruzhu.platform.engine.RunAsSystem;

/** The model SettleCommission: its names, and the calls to the engine. */
@Component
public class SettleCommissionProcess {

	static final String MONTH_CLOSED = "month-closed";

	static final String SETTLEMENT_ID = "settlementId";

	private final RuntimeService runtime;

	private final RunAsSystem system;

	SettleCommissionProcess(RuntimeService runtime, RunAsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	/**
	 * Starts the settlement of a closed month. It runs with the system's permissions,
	 * independent of the caller.
	 */
	public void start(long settlementId, String marketId, String month) {
		this.system
			.run(() -> this.runtime.startProcessInstanceByMessage(MONTH_CLOSED, "settlement-" + marketId + "-" + month,
					Map.of(SETTLEMENT_ID, settlementId, CaseVariables.MARKET_ID, marketId)));
	}

	static long settlementId(VariableScope scope) {
		return (long) scope.getVariable(SETTLEMENT_ID);
	}

}
