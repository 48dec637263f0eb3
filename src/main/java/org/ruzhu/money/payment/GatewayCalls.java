package org.ruzhu.money.payment;

import java.time.DateTimeException;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/** What gateways call us with, whichever way the call came. */
@Component
public class GatewayCalls {

	private final PaymentGateways gateways;

	private final Payments payments;

	GatewayCalls(PaymentGateways gateways, Payments payments) {
		this.gateways = gateways;
		this.payments = payments;
	}

	/**
	 * Takes a call in: its payment is on record when this returns.
	 * @return what the gateway wants to hear
	 * @throws UnknownPaymentException if there is no such gateway
	 * @throws UntrustedCallException if it is not the gateway that called; nothing is
	 * kept then
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
			throw new UntrustedCallException("The gateway does not speak like this", ex);
		}
	}

	/** Who is second at the same moment finds what the first has written. */
	private void take(String gateway, PaymentNotice notice) {
		try {
			this.payments.take(gateway, notice);
		}
		catch (DbActionExecutionException | OptimisticLockingFailureException ex) {
			this.payments.take(gateway, notice);
		}
	}

}
