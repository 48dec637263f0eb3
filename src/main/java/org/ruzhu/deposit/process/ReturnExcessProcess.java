package org.ruzhu.deposit.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.ruzhu.deposit.ExcessReturn;

import org.springframework.stereotype.Component;

/** The model ReturnExcess: its names, and the calls out to it. */
@Component
public class ReturnExcessProcess {

	static final String KEY = "ReturnExcess";

	/** What finance decides: confirmed or refused; a gateway asks. */
	static final String RETURN_DECISION = "returnDecision";

	/** What the second look decides: confirmed or refused; a gateway asks. */
	static final String REVIEW_DECISION = "reviewDecision";

	/** Whether so much is still in excess; a gateway asks. */
	static final String SET_ASIDE = "setAside";

	static final String REASON = "reason";

	private static final String RETURN_ID = "excessReturnId";

	private final RuntimeService runtimeService;

	ReturnExcessProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Starts with a provider's wish. */
	public void start(Application application, ExcessReturn wish) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.setVariable(RETURN_ID, wish.id())
			.setVariable("amountAskedBack", BigDecimal.valueOf(wish.amountFen(), 2).toPlainString())
			.execute();
	}

	static long returnId(VariableScope scope) {
		return ((Number) scope.getVariable(RETURN_ID)).longValue();
	}

}
