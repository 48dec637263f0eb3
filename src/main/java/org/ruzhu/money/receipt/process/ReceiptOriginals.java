package org.ruzhu.money.receipt.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.ReceiptAddresses;

/** What gateways of the model ask about originals of receipts. */
@Component
public class ReceiptOriginals {

	private final ReceiptAddresses addresses;

	ReceiptOriginals(ReceiptAddresses addresses) {
		this.addresses = addresses;
	}

	/** Whether the original of a receipt of this case is sent to its provider. */
	public boolean areSent(DelegateExecution execution) {
		return this.addresses.of(execution.getProcessBusinessKey()).isPresent();
	}

}
