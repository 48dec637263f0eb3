package org.ruzhu.platform.notice.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.CaseVariables;
import org.ruzhu.platform.engine.RunAsSystem;

/**
 * The model {@code DeliverNotice}: one instance per delivery, which waits, retries and
 * gives up as the model says.
 */
@Component
public class DeliverNoticeProcess {

	static final String KEY = "DeliverNotice";

	static final String DELIVERY_ID = "deliveryId";

	static final String NOT_BEFORE = "notBefore";

	static final String NOT_NOW = "NotNow";

	static final String UNDELIVERABLE = "Undeliverable";

	/** The type of incident that Cockpit shows. */
	static final String NOT_DELIVERED = "notDelivered";

	private static final String SEND_AGAIN = "SendAgain";

	private static final String TOLD_BY_PHONE = "ToldByPhone";

	private final RuntimeService runtime;

	private final RunAsSystem system;

	DeliverNoticeProcess(RuntimeService runtime, RunAsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	/**
	 * Starts the sending of a delivery, in the transaction that wrote it.
	 * @param marketId the market; null for a delivery without a market
	 */
	public void start(long deliveryId, String marketId) {
		this.system.run(() -> this.runtime.startProcessInstanceByKey(KEY, businessKey(deliveryId),
				Variables.putValue(DELIVERY_ID, deliveryId).putValue(CaseVariables.MARKET_ID, marketId)));
	}

	/** Sends an undelivered delivery again, by decision of operations. */
	public void sendAgain(long deliveryId) {
		decide(deliveryId, SEND_AGAIN);
	}

	/** Ends an undelivered delivery, because operations told the recipient in person. */
	public void toldByPhone(long deliveryId) {
		decide(deliveryId, TOLD_BY_PHONE);
	}

	private void decide(long deliveryId, String message) {
		this.system.run(() -> {
			this.runtime.createIncidentQuery()
				.incidentType(NOT_DELIVERED)
				.configuration(String.valueOf(deliveryId))
				.list()
				.stream()
				.map(Incident::getId)
				.forEach(this.runtime::resolveIncident);
			this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(businessKey(deliveryId))
				.correlate();
		});
	}

	/**
	 * The exception to throw after a failure: an error of the model after the last retry,
	 * otherwise an exception that causes a retry. It has no cause, because a server's
	 * answer contains the address, which must not be logged.
	 */
	static RuntimeException brokenDown(DelegateExecution execution, long deliveryId, RuntimeException cause) {
		Job job = execution.getProcessEngineServices()
			.getManagementService()
			.createJobQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.activityId(execution.getCurrentActivityId())
			.singleResult();
		return (job.getRetries() <= 1) ? new BpmnError(UNDELIVERABLE) : new IllegalStateException(
				"Delivery %d failed: %s".formatted(deliveryId, cause.getClass().getSimpleName()));
	}

	private static String businessKey(long deliveryId) {
		return "delivery-" + deliveryId;
	}

	static long deliveryId(VariableScope scope) {
		return (long) scope.getVariable(DELIVERY_ID);
	}

}
