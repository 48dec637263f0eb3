package org.ruzhu.money.invoice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;

/** Sends electronic invoices. */
@Component
@Transactional
public class InvoiceMail {

	private final Invoices invoices;

	private final Notices notices;

	InvoiceMail(Invoices invoices, Notices notices) {
		this.invoices = invoices;
		this.notices = notices;
	}

	/**
	 * Tells that an invoice is issued, with its file, and to the mailbox asked for too.
	 */
	public void send(long id) {
		Invoice invoice = this.invoices.get(id);
		this.notices.tell(Notice.to(invoice.caseId(), "invoice-issued")
			.of(invoice.id().toString())
			.attach(invoice.documentId().orElseThrow())
			.alsoTo(invoice.details().orElseThrow().email()));
	}

}
