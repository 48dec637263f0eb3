package org.ruzhu.money.receipt.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.ReceiptAddresses;

/** What gateways of the model ask about originals of receipts. */
@Component
public class ReceiptOriginals {

	private final ReceiptAddresses addresses;

	private final SendReceiptProcess process;

	ReceiptOriginals(ReceiptAddresses addresses, SendReceiptProcess process) {
		this.addresses = addresses;
		this.process = process;
	}

	/** Whether the original of a receipt of this case is sent to its provider. */
	public boolean areSent(DelegateExecution execution) {
		return this.addresses.of(execution.getProcessBusinessKey()).isPresent();
	}

	/**
	 * Whether the market asks for a ticket of the deposit that is being paid, which says
	 * where the original is sent.
	 */
	public boolean awaitTicket(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		return this.addresses.areOnTickets(caseId) && this.process.isDepositBeingPaid(caseId);
	}

}
