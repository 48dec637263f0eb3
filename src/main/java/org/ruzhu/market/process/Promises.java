package org.ruzhu.market.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;

/** When a promise of the execution's market is due, as models' timers ask for it. */
@Component("promises")
public class Promises {

	private final PromisedDates dates;

	Promises(PromisedDates dates) {
		this.dates = dates;
	}

	/** When a promise made at a moment is due. */
	public Date since(DelegateExecution execution, String promise, Date moment) {
		return this.dates.since(execution.getTenantId(), execution.getProcessBusinessKey(), promise, moment);
	}

	/** Whether a promise made at a moment is due by now. */
	public boolean isOver(DelegateExecution execution, String promise, Date moment) {
		return this.dates.isOver(execution.getTenantId(), execution.getProcessBusinessKey(), promise, moment);
	}

	/**
	 * When a promise made on a day is due.
	 * @param isoDate the day, as a {@code LocalDate}, a {@code Date} or an ISO date,
	 * which does not count itself
	 */
	public Date afterDate(DelegateExecution execution, String promise, Object isoDate) {
		return this.dates.afterDate(execution.getTenantId(), execution.getProcessBusinessKey(), promise, isoDate);
	}

}
