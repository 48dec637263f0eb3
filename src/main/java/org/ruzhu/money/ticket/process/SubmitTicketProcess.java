package org.ruzhu.money.ticket.process;

/** The names of the model SubmitTicket that Java uses. */
final class SubmitTicketProcess {

	static final String SUBMIT_TICKET = "UserTask_SubmitTicket";

	/** The start of the time after which the provider is reminded. */
	static final String TICKET_DUE_SINCE = "ticketDueSince";

	/** The decision: confirmed or returned; read by a gateway of the model. */
	static final String TICKET_DECISION = "ticketDecision";

	static final String REASON = "reason";

	private SubmitTicketProcess() {
	}

}
