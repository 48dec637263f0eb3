package org.ruzhu.money.ticket;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.receipt.ReceiptAddresses;
import org.ruzhu.money.receipt.TicketAddresses;

/** Where tickets say that the original of a receipt is sent. */
@Component
@Transactional(readOnly = true)
class AddressesOnTickets implements TicketAddresses {

	private final DepositTicketRepository repository;

	AddressesOnTickets(DepositTicketRepository repository) {
		this.repository = repository;
	}

	@Override
	public Optional<String> latest(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId)
			.stream()
			.findFirst()
			.map(DepositTicket::details)
			.map((says) -> ReceiptAddresses.line(says.contactName(), says.contactPhone(), says.postalAddress()));
	}

}
