package org.ruzhu.membership.violation.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The hearing begins: the time to answer counts from this moment. */
@Component
class OpenHearingDelegate implements JavaDelegate {

	private final Clock clock;

	OpenHearingDelegate(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(ViolationProcess.HEARD_SINCE, Date.from(this.clock.instant()));
	}

}
