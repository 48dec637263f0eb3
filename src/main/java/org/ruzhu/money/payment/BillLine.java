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
 * @param at when it was paid or refunded, by the gateway's clock; null of a foreign line
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
		REFUND_UNDER_WAY,
		/** Something else, or nothing that can be read: a person has a look. */
		FOREIGN

	}

	private static final int MAX_NUMBER = 64;

	private static final long MAX_FEN = 100_000_000_000_000L;

	/**
	 * @throws UnreadableBillException if it names no payment, moves no money, or more
	 * than there can be
	 */
	public BillLine {
		if (kind != Kind.FOREIGN
				&& (transactionId.isBlank() || transactionId.length() > MAX_NUMBER || orderNumber.length() > MAX_NUMBER
						|| amountFen <= 0 || amountFen > MAX_FEN || !currency.matches("[A-Z]{3}"))) {
			throw new UnreadableBillException("%s %s %d %s".formatted(orderNumber, transactionId, amountFen, currency),
					null);
		}
	}

	/** A line that nothing is made of but a matter for finance. */
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

	/** Whether money went back, or is to. */
	public boolean isRefund() {
		return this.kind == Kind.REFUND || this.kind == Kind.REFUND_UNDER_WAY;
	}

	/** A payment as the gateway would have called to say it. */
	PaymentNotice notice() {
		return new PaymentNotice(this.orderNumber, this.transactionId, this.amountFen, this.currency, this.at);
	}

}
