package org.ruzhu.money.receipt;

import java.util.Optional;

/** Implemented by the feature that keeps the tickets of deposits. */
public interface TicketAddresses {

	/**
	 * Where the newest ticket of a case says that couriers deliver, in one line; empty
	 * without a ticket.
	 */
	Optional<String> latest(String caseId);

}
