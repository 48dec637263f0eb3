package org.ruzhu.money.deposit.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;

/** The steps of a case that wait for its deposit, in any model. */
@Component
public class DepositSteps {

	/** The message that tells a step that money has arrived. */
	private static final String PAID = "deposit-paid-online";

	private final CaseProcesses processes;

	DepositSteps(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Resumes every step that waits for the deposit, once nothing is owed any more. */
	public void goOn(String caseId) {
		this.processes.tellWaiting(PAID, caseId, Map.of("transfer", "received"));
	}

}
