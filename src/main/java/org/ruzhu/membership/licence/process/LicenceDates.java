package org.ruzhu.membership.licence.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.licence.Licences;
import org.ruzhu.platform.calendar.RenewalDates;

/** The renewal dates of a licence, for the model. */
@Component("licence")
public class LicenceDates {

	private final Licences licences;

	private final Clock clock;

	LicenceDates(Licences licences, Clock clock) {
		this.licences = licences;
		this.clock = clock;
	}

	/**
	 * The next reminder that is still in the future, within office hours, or else the
	 * lapse: after the last day.
	 * @param daysBefore the reminders, in days before the last day, such as {@code
	 * 30,7,1}
	 */
	public Date next(DelegateExecution execution, String daysBefore) {
		String caseId = execution.getProcessBusinessKey();
		return RenewalDates.next(this.licences.validUntil(caseId).orElseThrow(), daysBefore, caseId,
				this.clock.instant());
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
