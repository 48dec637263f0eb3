package org.ruzhu.money.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where providers pay online. A gateway is asked more than once for the same thing, and
 * does it once: our order number and our refund key make it the same.
 */
public interface PaymentGateway {

	/** The id by which orders and addresses name it. */
	String id();

	/**
	 * Takes an order in, and says where it is paid.
	 * @param subject what the payer reads
	 * @throws RuntimeException if the gateway did not take it in; it may be asked again
	 */
	PayPage open(PaymentOrder.Terms order, String subject);

	/**
	 * Reads what the gateway says.
	 * @return the payment; empty if it speaks of something else, such as a closed order
	 * @throws UntrustedCallException if its signature, or whom it is meant for, is not
	 * right
	 * @throws RuntimeException such as IllegalArgumentException if something that a
	 * payment needs is missing or no number
	 */
	Optional<PaymentNotice> read(GatewayCall call);

	/** What the gateway wants to hear when we have taken its word in. */
	String thanks();

	/**
	 * Gives a payment back, once for each key; asked again, says how far it is.
	 * @param key letters, digits and hyphens, at most 64
	 * @throws RuntimeException if the gateway did not take the refund in; it may be asked
	 * again
	 */
	RefundState refund(String key, PaymentNotice payment);

	/**
	 * Its bill of a day that is over: all that came in, and all that went back. A line
	 * that is something else, or cannot be read, is a foreign line among the others.
	 * @throws BillNotThereException if it has none, not yet or not at all
	 * @throws UnreadableBillException if it is not what it should be
	 * @throws RuntimeException if the gateway cannot be asked; it may be asked again
	 */
	List<BillLine> bill(LocalDate day);

}
