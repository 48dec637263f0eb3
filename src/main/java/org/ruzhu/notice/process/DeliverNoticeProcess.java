package org.ruzhu.notice.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * The model {@code DeliverNotice}: one instance a delivery, retried as the model says.
 */
@Component
public class DeliverNoticeProcess {

	static final String KEY = "DeliverNotice";

	static final String DELIVERY_ID = "deliveryId";

	private final RuntimeService runtime;

	DeliverNoticeProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Starts the sending, in the transaction that wrote the delivery. */
	public void start(long deliveryId, String marketId) {
		this.runtime.startProcessInstanceByKey(KEY, Map.of(DELIVERY_ID, deliveryId, "marketId", marketId));
	}

}
