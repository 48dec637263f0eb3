package org.ruzhu.money.deposit.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;

/** The steps of a case that wait for its deposit, in whichever model. */
@Component
public class DepositSteps {

	/** The message by which a step hears that money came. */
	private static final String PAID = "deposit-paid-online";

	private final RuntimeService runtimeService;

	private final RunAsSystem system;

	DepositSteps(RuntimeService runtimeService, RunAsSystem system) {
		this.runtimeService = runtimeService;
		this.system = system;
	}

	/** Nothing is owed any more: every step that waits for it goes on. */
	public void goOn(String caseId) {
		this.system.run(() -> this.runtimeService.createExecutionQuery()
			.messageEventSubscriptionName(PAID)
			.processInstanceBusinessKey(caseId)
			.list()
			.forEach((step) -> this.runtimeService.messageEventReceived(PAID, step.getId(),
					Map.of("transfer", "received"))));
	}

}
