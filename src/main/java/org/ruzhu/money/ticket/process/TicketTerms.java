package org.ruzhu.money.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.ticket.DepositTickets;

/** What the market asks of a ticket, for the models. */
@Component("depositTicket")
public class TicketTerms {

	private final DepositTickets tickets;

	TicketTerms(DepositTickets tickets) {
		this.tickets = tickets;
	}

	/** Whether who has paid submits a ticket. */
	public boolean isAsked(DelegateExecution execution) {
		return this.tickets.clause(execution.getProcessBusinessKey()).isPresent();
	}

}
