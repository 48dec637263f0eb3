package org.ruzhu.market.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;

/** The due dates of the promises of an execution's market, for the models' timers. */
@Component("promises")
public class Promises {

	private final PromisedDates dates;

	Promises(PromisedDates dates) {
		this.dates = dates;
	}

	/** The due date of a promise made at a moment. */
	public Date since(DelegateExecution execution, String promise, Date moment) {
		return this.dates.since(execution.getTenantId(), execution.getProcessBusinessKey(), promise, moment);
	}

	/** Whether a promise made at a moment is due now. */
	public boolean isOver(DelegateExecution execution, String promise, Date moment) {
		return this.dates.isOver(execution.getTenantId(), execution.getProcessBusinessKey(), promise, moment);
	}

	/**
	 * The due date of a promise made on a day.
	 * @param isoDate the day, as a {@code LocalDate}, a {@code Date} or an ISO date,
	 * which itself does not count
	 */
	public Date afterDate(DelegateExecution execution, String promise, Object isoDate) {
		return this.dates.afterDate(execution.getTenantId(), execution.getProcessBusinessKey(), promise, isoDate);
	}

}
