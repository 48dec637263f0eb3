package org.ruzhu.membership.order.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The names of the model CheckRefundRate that Java uses, and the calls to the engine. */
@Component
public class CheckRefundRateProcess {

	static final String KEY = "CheckRefundRate";

	static final String REFUND_RATE_DUE = "refund-rate-due";

	/** The start of the period whose orders count, inclusive. */
	static final String COUNTED_FROM = "countedFrom";

	/** The end of the period whose orders count, exclusive. */
	static final String COUNTED_TO = "countedTo";

	/** Whether too many orders were refunded; read by gateways of the model. */
	static final String REFUND_RATE_HIGH = "refundRateHigh";

	/** When the rate is checked again; read by the timer. */
	static final String IMPROVE_UNTIL = "improveUntil";

	private final CaseProcesses processes;

	CheckRefundRateProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Whether a case is being checked, or is given time to improve. */
	public boolean isRunning(String caseId) {
		return !this.processes.running(KEY, caseId).isEmpty();
	}

	/** Starts to check a case by its orders of a period (end exclusive). */
	public void start(OnboardingCase theCase, Instant from, Instant to) {
		this.processes.startBy(REFUND_RATE_DUE, theCase,
				Map.of(COUNTED_FROM, Date.from(from), COUNTED_TO, Date.from(to)));
	}

	static Instant time(DelegateExecution execution, String name) {
		return ((Date) execution.getVariable(name)).toInstant();
	}

}
