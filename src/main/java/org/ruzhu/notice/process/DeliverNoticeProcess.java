package org.ruzhu.notice.process;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * The model {@code DeliverNotice}: one instance a delivery, retried as the model says.
 */
@Component
public class DeliverNoticeProcess {

	static final String KEY = "DeliverNotice";

	static final String DELIVERY_ID = "deliveryId";

	private final RuntimeService runtime;

	private final IdentityService identity;

	DeliverNoticeProcess(RuntimeService runtime, IdentityService identity) {
		this.runtime = runtime;
		this.identity = identity;
	}

	/**
	 * Starts the sending, in the transaction that wrote the delivery. The product sends,
	 * not whoever is logged in: a reviewer may tell a provider, yet start no process.
	 */
	public void start(long deliveryId, String marketId) {
		Authentication someone = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			this.runtime.startProcessInstanceByKey(KEY, Map.of(DELIVERY_ID, deliveryId, "marketId", marketId));
		}
		finally {
			if (someone != null) {
				this.identity.setAuthentication(someone.getUserId(), someone.getGroupIds(), someone.getTenantIds());
			}
		}
	}

}
