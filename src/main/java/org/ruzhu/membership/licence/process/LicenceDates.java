package org.ruzhu.membership.licence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.licence.Licences;

/** The renewal dates of a licence, for the model. */
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
	 * The next reminder that is still in the future, or else the day after the last day,
	 * within office hours.
	 * @param daysBefore the reminders, in days before the last day, such as {@code
	 * 30,7,1}
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

	/** Whether it has expired. */
	public boolean isLapsed(DelegateExecution execution) {
		return this.licences.isLapsed(execution.getProcessBusinessKey());
	}

	/** Whether it has a last day. */
	public boolean isDated(DelegateExecution execution) {
		return this.licences.validUntil(execution.getProcessBusinessKey()).isPresent();
	}

}
