package org.ruzhu.membership.contract.process;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.contract.ContractTerm;
import org.ruzhu.membership.contract.ContractTerms;

/** The renewal dates of a contract, for the model's timers. */
@Component("contractTerm")
public class ContractDates {

	private final ContractTerms terms;

	private final PromisedDates promises;

	ContractDates(ContractTerms terms, PromisedDates promises) {
		this.terms = terms;
		this.promises = promises;
	}

	/** The given number of days before the last day, within office hours. */
	public Date daysBefore(DelegateExecution execution, int days) {
		return this.promises.onDay(execution.getProcessBusinessKey(), lastDay(execution).minusDays(days));
	}

	/** The day after the last day, within office hours. */
	public Date end(DelegateExecution execution) {
		return this.promises.onDay(execution.getProcessBusinessKey(), lastDay(execution).plusDays(1));
	}

	private LocalDate lastDay(DelegateExecution execution) {
		return this.terms.current(execution.getProcessBusinessKey()).map(ContractTerm::endsOn).orElseThrow();
	}

}
