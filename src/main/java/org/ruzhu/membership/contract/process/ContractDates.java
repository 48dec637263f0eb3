package org.ruzhu.membership.contract.process;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.contract.ContractTerm;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.OfficeHours;

/** The renewal dates of a contract, for the model's timers. */
@Component("contractTerm")
public class ContractDates {

	private final ContractTerms terms;

	ContractDates(ContractTerms terms) {
		this.terms = terms;
	}

	/** A reminder the given number of days before the last day, within office hours. */
	public Date daysBefore(DelegateExecution execution, int days) {
		return Date.from(OfficeHours.on(lastDay(execution).minusDays(days), execution.getProcessBusinessKey()));
	}

	/** The due date: the end of the last day. */
	public Date due(DelegateExecution execution) {
		return Date.from(Deadline.endOf(lastDay(execution)));
	}

	/** The lapse: after the last day. */
	public Date end(DelegateExecution execution) {
		return Date.from(Deadline.passed(Deadline.endOf(lastDay(execution))));
	}

	private LocalDate lastDay(DelegateExecution execution) {
		return this.terms.current(execution.getProcessBusinessKey()).map(ContractTerm::endsOn).orElseThrow();
	}

}
