package org.ruzhu.money.fee.process;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.money.fee.Certification;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.provider.cases.OnboardingCases;

/** The renewal dates of a certification, for the model's timers. */
@Component("certification")
public class CertificationDates {

	private final Fees fees;

	private final PromisedDates promises;

	private final OnboardingCases cases;

	CertificationDates(Fees fees, PromisedDates promises, OnboardingCases cases) {
		this.cases = cases;
		this.fees = fees;
		this.promises = promises;
	}

	/** The given number of days before the last day of validity, within office hours. */
	public Date daysBefore(DelegateExecution execution, int days) {
		return this.promises.onDay(execution.getProcessBusinessKey(), validUntil(execution).minusDays(days));
	}

	/** The day after the last day of validity, within office hours. */
	public Date lapse(DelegateExecution execution) {
		return this.promises.onDay(execution.getProcessBusinessKey(), validUntil(execution).plusDays(1));
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
