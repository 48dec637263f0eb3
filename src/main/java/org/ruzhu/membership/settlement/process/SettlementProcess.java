package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;

/** The names of the settlement's models that Java uses, and the calls out to them. */
@Component
public class SettlementProcess {

	static final String MONTH_CLOSED = "month-closed";

	static final String SETTLEMENT_ID = "settlementId";

	/** The category that one of several parallel ratings is about. */
	static final String CATEGORY = "category";

	private final RuntimeService runtime;

	private final RunAsSystem system;

	SettlementProcess(RuntimeService runtime, RunAsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	/** Starts the settlement of a closed month; the product settles, whoever asked. */
	public void start(long settlementId, String marketId, String month) {
		this.system.run(() -> this.runtime.startProcessInstanceByMessage(MONTH_CLOSED,
				"settlement-" + marketId + "-" + month, Map.of(SETTLEMENT_ID, settlementId, "marketId", marketId)));
	}

	static long settlementId(VariableScope scope) {
		return (long) scope.getVariable(SETTLEMENT_ID);
	}

	static String category(VariableScope scope) {
		return (String) scope.getVariable(CATEGORY);
	}

}
