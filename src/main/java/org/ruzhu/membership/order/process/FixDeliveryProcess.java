package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.Order;
import org.ruzhu.platform.engine.RunAsSystem;

/** The names of the model FixDelivery that Java uses, and the calls out to it. */
@Component
public class FixDeliveryProcess {

	static final String KEY = "FixDelivery";

	static final String ORDER_ID = "orderId";

	/** When the delivery failed; the timers ask. */
	static final String FAILED_AT = "failedAt";

	static final String DELIVERY_FIXED = "delivery-fixed";

	private final RuntimeService runtime;

	private final RunAsSystem system;

	FixDeliveryProcess(RuntimeService runtime, RunAsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	/** Whether the failed delivery of an order is being followed. */
	public boolean isRunning(String caseId, String orderId) {
		return this.system.call(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.variableValueEquals(ORDER_ID, orderId)
			.count()) > 0;
	}

	/** Begins to follow the failed delivery of an order. */
	public void start(Order order, String providerId) {
		this.system.run(() -> this.runtime.startProcessInstanceByKey(KEY, order.sale().orElseThrow().caseId(),
				Map.of(ORDER_ID, order.id(), FAILED_AT, Date.from(order.failingSince().orElseThrow()), "providerId",
						providerId, "marketId", order.marketId())));
	}

	/** The delivery of an order fails no longer. */
	public void fixed(String caseId, String marketId, String orderId) {
		this.system.run(() -> this.runtime.createMessageCorrelation(DELIVERY_FIXED)
			.processInstanceBusinessKey(caseId)
			.tenantId(marketId)
			.processInstanceVariableEquals(ORDER_ID, orderId)
			.correlateWithResult());
	}

	static String orderId(VariableScope scope) {
		return (String) scope.getVariable(ORDER_ID);
	}

}
