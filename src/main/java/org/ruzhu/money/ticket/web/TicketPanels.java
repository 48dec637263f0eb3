package org.ruzhu.money.ticket.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.ticket.DepositTicket;
import org.ruzhu.money.ticket.DepositTickets;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.security.StaffGroup;

/** The tickets of a case, for finance and operations, and for the provider itself. */
@Configuration(proxyBeanMethods = false)
class TicketPanels {

	private final DepositTickets tickets;

	TicketPanels(DepositTickets tickets) {
		this.tickets = tickets;
	}

	@Bean
	CasePanel ticketsPanel() {
		return CasePanel.forStaff(Place.MAIN, 49, (reader) -> reader.isIn(StaffGroup.FINANCE, StaffGroup.OPERATIONS),
				"ticket/tickets", this::all);
	}

	@Bean
	CasePanel ownTicketsPanel() {
		return CasePanel.forProvider(Place.MAIN, 25, "ticket/tickets", this::all);
	}

	private Optional<List<DepositTicket>> all(CaseReading reading) {
		return Optional.of(this.tickets.of(reading.caseId())).filter((all) -> !all.isEmpty());
	}

}
