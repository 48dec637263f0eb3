package org.ruzhu.money.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The port to a payment gateway, where providers pay online. Calls may be repeated and
 * must be idempotent: our order number and our refund key identify a repeated call.
 */
public interface PaymentGateway {

	/** The id that orders and URLs use for it. */
	String id();

	/**
	 * Registers an order, and returns where it can be paid.
	 * @param subject the description that the payer sees
	 * @throws RuntimeException if the gateway did not accept the order; the call may be
	 * retried
	 */
	PayPage open(PaymentOrder.Terms order, String subject);

	/**
	 * Verifies and parses a call of the gateway.
	 * @return the payment; empty if the call is about something else, such as a closed
	 * order
	 * @throws UntrustedCallException if the signature or the addressee is wrong
	 * @throws RuntimeException such as IllegalArgumentException if a required field is
	 * missing or malformed
	 */
	Optional<PaymentNotice> read(GatewayCall call);

	/** The response that the gateway expects when we have accepted its call. */
	String thanks();

	/**
	 * Refunds a payment in full. Idempotent per key: a repeated call returns the current
	 * state.
	 * @param key letters, digits and hyphens, at most 64
	 * @throws RuntimeException if the gateway did not accept the refund; the call may be
	 * retried
	 */
	RefundState refund(String key, PaymentNotice payment);

	/**
	 * Its bill of a past day: all payments and refunds. Any other line, or one that
	 * cannot be read, is returned as a foreign line.
	 * @throws BillNotThereException if there is no bill, either not yet or not at all
	 * @throws UnreadableBillException if the bill cannot be parsed
	 * @throws RuntimeException if the gateway cannot be reached; the call may be retried
	 */
	List<BillLine> bill(LocalDate day);

}
