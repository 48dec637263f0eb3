package org.ruzhu.order.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.ruzhu.application.Application;

import org.springframework.stereotype.Component;

/** The names of the model CheckRefundRate that Java uses, and the calls out to it. */
@Component
public class RefundRateProcess {

	static final String KEY = "CheckRefundRate";

	static final String REFUND_RATE_DUE = "refund-rate-due";

	/** From when on orders count. */
	static final String COUNTED_FROM = "countedFrom";

	/** Until when orders count. */
	static final String COUNTED_TO = "countedTo";

	/** Whether too many orders were refunded; gateways ask. */
	static final String REFUND_RATE_HIGH = "refundRateHigh";

	/** When it is looked at again; the timer asks. */
	static final String IMPROVE_UNTIL = "improveUntil";

	private final RuntimeService runtime;

	private final IdentityService identity;

	RefundRateProcess(RuntimeService runtime, IdentityService identity) {
		this.runtime = runtime;
		this.identity = identity;
	}

	/** Whether a case is being checked, or is given time to improve. */
	public boolean isRunning(String caseId) {
		return asNobody(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.count()) > 0;
	}

	/** Begins to check a case by its orders of a time. */
	public void start(Application application, Instant from, Instant to) {
		asNobody(() -> this.runtime.startProcessInstanceByMessage(REFUND_RATE_DUE, application.id(),
				Map.of(COUNTED_FROM, Date.from(from), COUNTED_TO, Date.from(to), "providerId", application.providerId(),
						"marketId", application.marketId())));
	}

	static Instant time(DelegateExecution execution, String name) {
		return ((Date) execution.getVariable(name)).toInstant();
	}

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
