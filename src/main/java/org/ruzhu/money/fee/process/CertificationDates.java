package org.ruzhu.money.fee.process;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.fee.Certification;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.OfficeHours;
import org.ruzhu.provider.cases.OnboardingCases;

/** The renewal dates of a certification, for the model's timers. */
@Component("certification")
public class CertificationDates {

	private final Fees fees;

	private final OnboardingCases cases;

	CertificationDates(Fees fees, OnboardingCases cases) {
		this.cases = cases;
		this.fees = fees;
	}

	/**
	 * A reminder the given number of days before the last day of validity, within office
	 * hours.
	 */
	public Date daysBefore(DelegateExecution execution, int days) {
		return Date.from(OfficeHours.on(validUntil(execution).minusDays(days), execution.getProcessBusinessKey()));
	}

	/** The lapse: after the last day of validity. */
	public Date lapse(DelegateExecution execution) {
		return Date.from(Deadline.passed(Deadline.endOf(validUntil(execution))));
	}

	/** Whether the case is still open, so that the fee is due again. */
	public boolean isRenewable(DelegateExecution execution) {
		return !this.cases.get(execution.getProcessBusinessKey()).state().isOver();
	}

	private LocalDate validUntil(DelegateExecution execution) {
		return this.fees.certification(execution.getProcessBusinessKey())
			.flatMap(Certification::validUntil)
			.orElseThrow(() -> new IllegalStateException("Nothing is to be renewed"));
	}

}
