package org.ruzhu.money.deposit.process;

import java.math.BigDecimal;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturn;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model ReturnExcess: its names, and the calls to the engine. */
@Component
public class ReturnExcessProcess {

	static final String KEY = "ReturnExcess";

	/** Finance's decision: confirmed or refused; read by a gateway of the model. */
	static final String RETURN_DECISION = "returnDecision";

	/** The second decision: confirmed or refused; read by a gateway of the model. */
	static final String REVIEW_DECISION = "reviewDecision";

	/** Whether the excess still covers the amount; read by a gateway of the model. */
	static final String SET_ASIDE = "setAside";

	static final String REASON = "reason";

	private static final String RETURN_ID = "excessReturnId";

	private final CaseProcesses processes;

	ReturnExcessProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts the model for a provider's request. */
	public void start(OnboardingCase theCase, ExcessReturn wish) {
		this.processes.start(KEY, theCase, Map.of(RETURN_ID, wish.id(), "amountAskedBack",
				BigDecimal.valueOf(wish.amountFen(), 2).toPlainString()));
	}

	static long returnId(VariableScope scope) {
		return ((Number) scope.getVariable(RETURN_ID)).longValue();
	}

}
