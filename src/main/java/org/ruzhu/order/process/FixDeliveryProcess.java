package org.ruzhu.order.process;

import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.ruzhu.order.Order;

import org.springframework.stereotype.Component;

/** The names of the model FixDelivery that Java uses, and the calls out to it. */
@Component
public class FixDeliveryProcess {

	static final String KEY = "FixDelivery";

	static final String ORDER_ID = "orderId";

	/** When the delivery failed; the timers ask. */
	static final String FAILED_AT = "failedAt";

	static final String DELIVERY_FIXED = "delivery-fixed";

	private final RuntimeService runtime;

	private final IdentityService identity;

	FixDeliveryProcess(RuntimeService runtime, IdentityService identity) {
		this.runtime = runtime;
		this.identity = identity;
	}

	/** Whether the failed delivery of an order is being followed. */
	public boolean isRunning(String caseId, String orderId) {
		return asNobody(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.variableValueEquals(ORDER_ID, orderId)
			.count()) > 0;
	}

	/** Begins to follow the failed delivery of an order. */
	public void start(Order order, String providerId) {
		asNobody(() -> this.runtime.startProcessInstanceByKey(KEY, order.sale().orElseThrow().caseId(),
				Map.of(ORDER_ID, order.id(), FAILED_AT, Date.from(order.failingSince().orElseThrow()), "providerId",
						providerId, "marketId", order.marketId())));
	}

	/** The delivery of an order fails no longer. */
	public void fixed(String caseId, String marketId, String orderId) {
		asNobody(() -> this.runtime.createMessageCorrelation(DELIVERY_FIXED)
			.processInstanceBusinessKey(caseId)
			.tenantId(marketId)
			.processInstanceVariableEquals(ORDER_ID, orderId)
			.correlateWithResult());
	}

	/** The marketplace's report has consequences whoever is logged in. */
	private <T> T asNobody(Supplier<T> deed) {
		Authentication someone = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return deed.get();
		}
		finally {
			if (someone != null) {
				this.identity.setAuthentication(someone.getUserId(), someone.getGroupIds(), someone.getTenantIds());
			}
		}
	}

}
