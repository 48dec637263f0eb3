package org.ruzhu.membership.order.process;

import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.Order;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The names of the model FixDelivery that Java uses, and the calls to the engine. */
@Component
public class FixDeliveryProcess {

	static final String KEY = "FixDelivery";

	static final String ORDER_ID = "orderId";

	/** When the delivery failed; read by the timers. */
	static final String FAILED_AT = "failedAt";

	static final String DELIVERY_FIXED = "delivery-fixed";

	private final CaseProcesses processes;

	FixDeliveryProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Whether the failed delivery of an order is being handled. */
	public boolean isRunning(String caseId, String orderId) {
		return running(caseId, orderId).findAny().isPresent();
	}

	/** Starts to handle the failed delivery of an order. */
	public void start(OnboardingCase theCase, Order order) {
		this.processes.start(KEY, theCase,
				Map.of(ORDER_ID, order.id(), FAILED_AT, Date.from(order.failingSince().orElseThrow())));
	}

	/** Tells the model that the delivery of an order is fixed. */
	public void fixed(String caseId, String orderId) {
		running(caseId, orderId).forEach((delivery) -> this.processes.tell(delivery, DELIVERY_FIXED));
	}

	private Stream<String> running(String caseId, String orderId) {
		return this.processes.running(KEY, caseId)
			.stream()
			.filter((delivery) -> this.processes.variable(delivery, ORDER_ID).filter(orderId::equals).isPresent());
	}

	static String orderId(VariableScope scope) {
		return (String) scope.getVariable(ORDER_ID);
	}

}
