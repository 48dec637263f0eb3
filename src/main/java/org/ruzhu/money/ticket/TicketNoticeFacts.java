package org.ruzhu.money.ticket;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about the ticket of a deposit. */
@Component
class TicketNoticeFacts implements NoticeFacts {

	private static final String CLAUSE = "ticketClause";

	private static final String REASON = "ticketReason";

	private final DepositTickets tickets;

	TicketNoticeFacts(DepositTickets tickets) {
		this.tickets = tickets;
	}

	@Override
	public Set<String> names() {
		return Set.of(CLAUSE, REASON);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		this.tickets.clause(caseId).ifPresent((clause) -> {
			facts.put(CLAUSE, clause.in(locale));
			this.tickets.latest(caseId).flatMap(DepositTicket::reason).ifPresent((reason) -> facts.put(REASON, reason));
		});
		return facts;
	}

}
