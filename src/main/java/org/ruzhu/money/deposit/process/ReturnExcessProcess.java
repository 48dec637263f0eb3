package org.ruzhu.money.deposit.process;

import java.math.BigDecimal;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturn;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

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

	private final CaseProcesses processes;

	ReturnExcessProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts with a provider's wish. */
	public void start(OnboardingCase theCase, ExcessReturn wish) {
		this.processes.start(KEY, theCase, Map.of(RETURN_ID, wish.id(), "amountAskedBack",
				BigDecimal.valueOf(wish.amountFen(), 2).toPlainString()));
	}

	static long returnId(VariableScope scope) {
		return ((Number) scope.getVariable(RETURN_ID)).longValue();
	}

}
