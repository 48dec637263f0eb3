package org.ruzhu.money.statement.process;

import java.math.BigDecimal;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.statement.StatementEntry;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCases;

/** The model ResolveReversal: its names, and the calls to the engine. */
@Component
public class ResolveReversalProcess {

	static final String KEY = "ResolveReversal";

	/** Finance's decision: book or elsewhere; read by a gateway of the model. */
	static final String REVERSAL = "reversal";

	static final String REASON = "reason";

	private static final String ENTRY_ID = "statementEntryId";

	private final CaseProcesses processes;

	private final OnboardingCases cases;

	ResolveReversalProcess(CaseProcesses processes, OnboardingCases cases) {
		this.processes = processes;
		this.cases = cases;
	}

	/** Starts the model for the reversal of a transfer that was confirmed for a case. */
	public void start(String caseId, StatementEntry reversal) {
		this.processes.start(KEY, this.cases.get(caseId),
				Map.of(ENTRY_ID, reversal.id(), "reversalAmount",
						BigDecimal.valueOf(reversal.transfer().amountFen().orElse(0L), 2).toPlainString(),
						"reversalReference", reversal.transfer().reference().orElse(""), "reversalDay",
						reversal.transfer().bookedOn().map(Object::toString).orElse("")));
	}

	static long entryId(VariableScope scope) {
		return ((Number) scope.getVariable(ENTRY_ID)).longValue();
	}

}
