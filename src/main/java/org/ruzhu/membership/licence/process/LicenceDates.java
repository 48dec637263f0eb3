package org.ruzhu.membership.licence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.licence.Licences;

/** When a licence is to be renewed, as the model asks. */
@Component("licence")
public class LicenceDates {

	private final Licences licences;

	private final PromisedDates promises;

	private final Clock clock;

	LicenceDates(Licences licences, PromisedDates promises, Clock clock) {
		this.licences = licences;
		this.promises = promises;
		this.clock = clock;
	}

	/**
	 * The next of the days to remind of it that is still to come, or else the day after
	 * its last; within office hours.
	 * @param daysBefore how many days before the last one to remind, such as
	 * {@code 30,7,1}
	 */
	public Date next(DelegateExecution execution, String daysBefore) {
		LocalDate last = this.licences.validUntil(execution.getProcessBusinessKey()).orElseThrow();
		Date now = Date.from(this.clock.instant());
		return Arrays.stream(daysBefore.split(","))
			.map((days) -> this.promises.onDay(execution.getProcessBusinessKey(), last.minusDays(Long.parseLong(days))))
			.filter(now::before)
			.sorted()
			.findFirst()
			.orElseGet(() -> this.promises.onDay(execution.getProcessBusinessKey(), last.plusDays(1)));
	}

	/** Whether it is past its last day. */
	public boolean isLapsed(DelegateExecution execution) {
		return this.licences.isLapsed(execution.getProcessBusinessKey());
	}

	/** Whether it has a last day. */
	public boolean isDated(DelegateExecution execution) {
		return this.licences.validUntil(execution.getProcessBusinessKey()).isPresent();
	}

}
