package org.ruzhu.money.payment;

import java.time.Instant;

/**
 * A line of a gateway's bill.
 *
 * @param orderNumber the number of the order, by which we know it
 * @param transactionId the gateway's own number of the payment
 * @param refundKey our key of a refund; empty for a payment
 * @param amountFen what came in or went back, in hundredths of the currency
 * @param currency such as {@code CNY}
 * @param at when it was paid or refunded, by the gateway's clock
 */
public record BillLine(Kind kind, String orderNumber, String transactionId, String refundKey, long amountFen,
		String currency, Instant at) {

	/** What a line is about. */
	public enum Kind {

		/** Money came in. */
		PAYMENT,
		/** Money went back. */
		REFUND,
		/** Money is to go back, and has not arrived yet. */
		REFUND_UNDER_WAY

	}

	/**
	 * @throws UnreadableBillException if it names no payment, or moves no money
	 */
	public BillLine {
		if (transactionId.isBlank() || amountFen <= 0) {
			throw new UnreadableBillException("%s %s %d".formatted(orderNumber, transactionId, amountFen), null);
		}
	}

	/** Whether money came in. */
	public boolean isPayment() {
		return this.kind == Kind.PAYMENT;
	}

	/** A payment as the gateway would have called to say it. */
	PaymentNotice notice() {
		return new PaymentNotice(this.orderNumber, this.transactionId, this.amountFen, this.currency, this.at);
	}

}
