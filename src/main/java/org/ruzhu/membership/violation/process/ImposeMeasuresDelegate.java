package org.ruzhu.membership.violation.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.violation.Sanctions;

/** Puts the measures of a confirmed violation in force. */
@Component
class ImposeMeasuresDelegate implements JavaDelegate {

	private final Sanctions sanctions;

	private final PromisedDates promises;

	private final Clock clock;

	ImposeMeasuresDelegate(Sanctions sanctions, PromisedDates promises, Clock clock) {
		this.sanctions = sanctions;
		this.promises = promises;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Date now = Date.from(this.clock.instant());
		execution.setVariable(ViolationProcess.IMPOSED_AT, now);
		this.sanctions.impose(ViolationProcess.id(execution),
				this.promises.due(execution.getTenantId(), "appeal", now));
	}

}
