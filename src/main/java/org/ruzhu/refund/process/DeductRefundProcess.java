package org.ruzhu.refund.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.ruzhu.engine.AsSystem;
import org.ruzhu.refund.RefundCase;

import org.springframework.stereotype.Component;

/** The model DeductRefund: its names, and the calls out to it. */
@Component
public class DeductRefundProcess {

	static final String KEY = "DeductRefund";

	/** What finance decides: deduct or dismiss; a gateway asks. */
	static final String REFUND_FINDING = "refundFinding";

	static final String REASON = "reason";

	private static final String REFUND_CASE_ID = "refundCaseId";

	private final RuntimeService runtimeService;

	private final AsSystem system;

	DeductRefundProcess(RuntimeService runtimeService, AsSystem system) {
		this.runtimeService = runtimeService;
		this.system = system;
	}

	/** Starts with what operations have reported; the product does, whoever reported. */
	public void start(Application application, RefundCase reported) {
		this.system.run(() -> this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.setVariable(REFUND_CASE_ID, reported.id())
			.setVariable("refundOrder", reported.orderId())
			.setVariable("refundAmount", BigDecimal.valueOf(reported.amountFen(), 2).toPlainString())
			.execute());
	}

	static long refundCaseId(VariableScope scope) {
		return ((Number) scope.getVariable(REFUND_CASE_ID)).longValue();
	}

}
