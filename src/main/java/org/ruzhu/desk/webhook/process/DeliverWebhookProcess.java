package org.ruzhu.desk.webhook.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.CaseVariables;
import org.ruzhu.platform.engine.RunAsSystem;

/**
 * The model {@code DeliverWebhook}: one instance a delivery, retried as the model says.
 */
@Component
public class DeliverWebhookProcess {

	static final String KEY = "DeliverWebhook";

	static final String DELIVERY_ID = "deliveryId";

	private final RuntimeService runtime;

	private final ManagementService management;

	private final RunAsSystem system;

	DeliverWebhookProcess(RuntimeService runtime, ManagementService management, RunAsSystem system) {
		this.runtime = runtime;
		this.management = management;
		this.system = system;
	}

	/**
	 * Starts the sending, in the transaction that wrote the delivery. The product sends,
	 * not the logged-in person.
	 * @return the process instance
	 */
	public String start(long deliveryId, String marketId) {
		return this.system.call(() -> this.runtime
			.startProcessInstanceByKey(KEY, Map.of(DELIVERY_ID, deliveryId, CaseVariables.MARKET_ID, marketId))
			.getId());
	}

	/** Gives up an instance that is not done; one that is done stays so. */
	public void stop(String instanceId) {
		this.system.run(
				() -> this.runtime.deleteProcessInstanceIfExists(instanceId, "sent again", false, false, false, false));
	}

	/** When an instance will try next; empty if it is done or has given up. */
	public Optional<Instant> nextTry(String instanceId) {
		return Optional.ofNullable(this.management.createJobQuery().processInstanceId(instanceId).singleResult())
			.filter((job) -> job.getRetries() > 0)
			.map((job) -> (job.getDuedate() != null) ? job.getDuedate() : job.getCreateTime())
			.map(Date::toInstant);
	}

	static long deliveryId(VariableScope scope) {
		return (long) scope.getVariable(DELIVERY_ID);
	}

}
