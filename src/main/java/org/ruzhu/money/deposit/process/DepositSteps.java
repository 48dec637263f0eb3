package org.ruzhu.money.deposit.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;

/** The steps of a case that wait for its deposit, in whichever model. */
@Component
public class DepositSteps {

	/** The message by which a step hears that money came. */
	private static final String PAID = "deposit-paid-online";

	private final CaseProcesses processes;

	DepositSteps(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Nothing is owed any more: every step that waits for it goes on. */
	public void goOn(String caseId) {
		this.processes.tellWaiting(PAID, caseId, Map.of("transfer", "received"));
	}

}
