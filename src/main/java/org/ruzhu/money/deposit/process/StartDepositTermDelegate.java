package org.ruzhu.money.deposit.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** A term of payment begins: reminders and lapse count from this moment. */
@Component
class StartDepositTermDelegate implements JavaDelegate {

	private final Clock clock;

	StartDepositTermDelegate(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(PayDepositProcess.DEPOSIT_DUE_SINCE, Date.from(this.clock.instant()));
	}

}
