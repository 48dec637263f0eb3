package org.ruzhu.money.statement.process;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.money.statement.StatementEntry;
import org.ruzhu.money.statement.Transfer;
import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCases;

/** The model ResolveReversal: its names, and the calls to the engine. */
@Component
public class ResolveReversalProcess {

	static final String KEY = "ResolveReversal";

	/** Finance's decision: book or elsewhere; read by a gateway of the model. */
	static final String REVERSAL = "reversal";

	static final String REASON = "reason";

	private static final String AMOUNT = "%,.2f";

	private static final String ENTRY_ID = "statementEntryId";

	private final CaseProcesses processes;

	private final OnboardingCases cases;

	ResolveReversalProcess(CaseProcesses processes, OnboardingCases cases) {
		this.processes = processes;
		this.cases = cases;
	}

	/** Starts the model for the reversal of a transfer that was confirmed for a case. */
	public void start(String caseId, StatementEntry reversal) {
		Transfer transfer = reversal.transfer();
		this.processes.start(KEY, this.cases.get(caseId),
				Map.of(ENTRY_ID, reversal.id(), "reversalAmount",
						String.format(Locale.ROOT, AMOUNT, BigDecimal.valueOf(transfer.amountFen().orElse(0L), 2)),
						"reversalReference", transfer.reference().orElse("—"), "reversalDay",
						day(transfer, "yyyy年M月d日"), "reversalDayEn", day(transfer, "d MMM yyyy")));
	}

	private static String day(Transfer transfer, String pattern) {
		return transfer.bookedOn().map(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)::format).orElse("—");
	}

	static long entryId(VariableScope scope) {
		return ((Number) scope.getVariable(ENTRY_ID)).longValue();
	}

}
