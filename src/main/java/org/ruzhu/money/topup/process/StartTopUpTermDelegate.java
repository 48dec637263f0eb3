package org.ruzhu.money.topup.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** A term to top up begins: reminder and closure count from this moment. */
@Component
class StartTopUpTermDelegate implements JavaDelegate {

	private final Clock clock;

	StartTopUpTermDelegate(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(TopUpProcess.TOP_UP_SINCE, Date.from(this.clock.instant()));
	}

}
