package org.ruzhu.money.payment;

import java.time.Instant;

/**
 * A line of a gateway's bill.
 *
 * @param orderNumber our order number
 * @param transactionId the gateway's own number of the payment
 * @param refundKey our key of a refund; empty for a payment
 * @param amountFen the amount paid or refunded, in hundredths of the currency (fen for
 * CNY)
 * @param currency such as {@code CNY}
 * @param at when it was paid or refunded, by the gateway's clock; null for a foreign line
 */
public record BillLine(Kind kind, String orderNumber, String transactionId, String refundKey, long amountFen,
		String currency, Instant at) {

	/** What a line is about. */
	public enum Kind {

		/** Money came in. */
		PAYMENT,
		/** Money went back. */
		REFUND,
		/** A refund that has not reached the payer yet. */
		REFUND_UNDER_WAY,
		/** Something else, or not readable: a person has to look at it. */
		FOREIGN

	}

	private static final int MAX_NUMBER = 64;

	private static final long MAX_FEN = 100_000_000_000_000L;

	/**
	 * @throws UnreadableBillException if a line that is not foreign has no valid
	 * transaction number, order number, amount or currency
	 */
	public BillLine {
		if (kind != Kind.FOREIGN
				&& (transactionId.isBlank() || transactionId.length() > MAX_NUMBER || orderNumber.length() > MAX_NUMBER
						|| amountFen <= 0 || amountFen > MAX_FEN || !currency.matches("[A-Z]{3}"))) {
			throw new UnreadableBillException("%s %s %d %s".formatted(orderNumber, transactionId, amountFen, currency),
					null);
		}
	}

	/** A foreign line, which only becomes a difference for finance to look at. */
	public static BillLine foreign(String orderNumber, String transactionId) {
		return new BillLine(Kind.FOREIGN, cut(orderNumber), cut(transactionId), "", 0, "", null);
	}

	private static String cut(String number) {
		return number.substring(0, Math.min(MAX_NUMBER, number.length()));
	}

	/** Whether money came in. */
	public boolean isPayment() {
		return this.kind == Kind.PAYMENT;
	}

	/** Whether it is a refund, paid or still under way. */
	public boolean isRefund() {
		return this.kind == Kind.REFUND || this.kind == Kind.REFUND_UNDER_WAY;
	}

	/** The payment as the notice that the gateway would have sent for it. */
	PaymentNotice notice() {
		return new PaymentNotice(this.orderNumber, this.transactionId, this.amountFen, this.currency, this.at);
	}

}
