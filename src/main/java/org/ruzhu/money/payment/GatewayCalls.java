package org.ruzhu.money.payment;

import java.time.DateTimeException;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/** Handles the calls of payment gateways. */
@Component
public class GatewayCalls {

	private final PaymentGateways gateways;

	private final Payments payments;

	GatewayCalls(PaymentGateways gateways, Payments payments) {
		this.gateways = gateways;
		this.payments = payments;
	}

	/**
	 * Handles a call. Its payment is on record when this method returns.
	 * @return the response that the gateway expects
	 * @throws UnknownPaymentException if there is no such gateway
	 * @throws UntrustedCallException if it is not the gateway that called; nothing is
	 * kept then
	 * @throws UnreadableCallException if the gateway tells of no payment that can be
	 * taken in; nothing is kept then, so that what it says next, or its bill, counts
	 */
	public String take(String gateway, GatewayCall call) {
		PaymentGateway caller = this.gateways.get(gateway);
		read(caller, call).ifPresent((notice) -> take(gateway, notice));
		return caller.thanks();
	}

	private static Optional<PaymentNotice> read(PaymentGateway caller, GatewayCall call) {
		try {
			return caller.read(call);
		}
		catch (IllegalArgumentException | ArithmeticException | DateTimeException ex) {
			throw new UnreadableCallException(ex);
		}
	}

	/**
	 * Retries once after a conflict: a concurrent call for the same payment is then found
	 * as already recorded.
	 */
	private void take(String gateway, PaymentNotice notice) {
		try {
			this.payments.take(gateway, notice);
		}
		catch (DbActionExecutionException | OptimisticLockingFailureException ex) {
			this.payments.take(gateway, notice);
		}
	}

}
