package org.ruzhu.money.payment;

import java.time.Instant;

/**
 * A payment as a gateway reports it.
 *
 * @param orderNumber our order number
 * @param transactionId the gateway's own number of the payment
 * @param amountFen what was paid, in hundredths of the currency; more than nothing
 * @param currency such as {@code CNY}
 */
public record PaymentNotice(String orderNumber, String transactionId, long amountFen, String currency, Instant paidAt) {

	private static final int MAX_NUMBER = 64;

	private static final int MAX_CURRENCY = 10;

	/**
	 * @throws IllegalArgumentException if a number or the currency is missing or too
	 * long, or nothing is paid
	 */
	public PaymentNotice {
		if (amountFen <= 0) {
			throw new IllegalArgumentException("%d fen are no payment".formatted(amountFen));
		}
		require(orderNumber, MAX_NUMBER);
		require(transactionId, MAX_NUMBER);
		require(currency, MAX_CURRENCY);
	}

	private static void require(String said, int most) {
		if (said == null || said.isBlank() || said.length() > most || said.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("A payment needs its numbers and its currency");
		}
	}

}
