package org.ruzhu.money.payment.gateway;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.GatewayCalls;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;

/** What the sandbox's pay page does: it pays, and notifies us, at once or later. */
@Component
@ConditionalOnProperty("ruzhu.payment.sandbox")
public class SandboxCounter {

	private final SandboxGateway gateway;

	private final SandboxRecords records;

	private final GatewayCalls calls;

	private final Clock clock;

	SandboxCounter(SandboxGateway gateway, SandboxRecords records, GatewayCalls calls, Clock clock) {
		this.gateway = gateway;
		this.records = records;
		this.calls = calls;
		this.clock = clock;
	}

	/** Pays an order. No notice is sent yet. */
	public void pay(PaymentOrder order) {
		this.records.write(new PaymentNotice(order.number(), "SB" + UUID.randomUUID().toString().replace("-", ""),
				order.amountFen(), "CNY", this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
	}

	/** Sends the notices for an order that were not sent yet. */
	public void tell(String orderNumber) {
		this.records.untold(orderNumber).forEach((payment) -> {
			this.calls.take(SandboxGateway.ID, this.gateway.call(payment));
			this.records.told(payment.transactionId());
		});
	}

	/** Whether an order has a payment whose notice was not sent yet. */
	public boolean isUntold(String orderNumber) {
		return !this.records.untold(orderNumber).isEmpty();
	}

}
