package org.ruzhu.money.payment;

import java.time.Instant;

/**
 * What a gateway says was paid.
 *
 * @param orderNumber the number of the order, by which we know it
 * @param transactionId the gateway's own number of the payment
 * @param amountFen what was paid, in hundredths of the currency
 * @param currency such as {@code CNY}
 */
public record PaymentNotice(String orderNumber, String transactionId, long amountFen, String currency, Instant paidAt) {
}
