package org.ruzhu.money.payment;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.provider.cases.OnboardingCase;

/** An order of a provider to pay at a gateway, with our number and our amount. */
public class PaymentOrder {

	@Id
	private String number;

	@Version
	private Long version;

	private String caseId;

	private String marketId;

	private String providerId;

	private Purpose purpose;

	private String gateway;

	private long amountFen;

	private String payAddress;

	private boolean toScan;

	private Instant createdAt;

	private Instant expiresAt;

	private Instant paidAt;

	PaymentOrder() {
	}

	static PaymentOrder open(String number, OnboardingCase theCase, Purpose purpose, String gateway, long amountFen,
			Instant now, Instant expiresAt) {
		PaymentOrder order = new PaymentOrder();
		order.number = number;
		order.caseId = theCase.id();
		order.marketId = theCase.marketId();
		order.providerId = theCase.providerId();
		order.purpose = purpose;
		order.gateway = gateway;
		order.amountFen = amountFen;
		order.createdAt = now;
		order.expiresAt = expiresAt;
		return order;
	}

	/** Records the page of the gateway where it can be paid. */
	void payAt(PayPage page) {
		this.payAddress = page.address();
		this.toScan = page.isToScan();
	}

	/** Marks it as paid. Repeated calls change nothing. */
	void pay(Instant when) {
		if (this.paidAt == null) {
			this.paidAt = when;
		}
	}

	/** What the gateway is told about it. */
	Terms terms() {
		return new Terms(this.number, this.amountFen, this.expiresAt);
	}

	/**
	 * What the gateway is told about an order.
	 *
	 * @param number letters and digits, at most 32
	 * @param amountFen in fen, CNY
	 * @param expiresAt the gateway accepts no payment from this moment on
	 */
	public record Terms(String number, long amountFen, Instant expiresAt) {
	}

	/** Our order number, which the gateway is told: letters and digits, at most 32. */
	public String number() {
		return this.number;
	}

	public String caseId() {
		return this.caseId;
	}

	public String marketId() {
		return this.marketId;
	}

	public String providerId() {
		return this.providerId;
	}

	public Purpose purpose() {
		return this.purpose;
	}

	/** The id of the gateway where it is paid. */
	public String gateway() {
		return this.gateway;
	}

	/** The amount to pay, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	/** Where it can be paid; empty until the gateway has accepted the order. */
	public Optional<PayPage> payPage() {
		return Optional.ofNullable(this.payAddress).map((address) -> new PayPage(address, this.toScan));
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** The gateway accepts no payment from this moment on. */
	public Instant expiresAt() {
		return this.expiresAt;
	}

	/** Whether it has been paid. */
	public boolean isPaid() {
		return this.paidAt != null;
	}

	/** Whether it can be paid at this moment. */
	public boolean isOpen(Instant now) {
		return !isPaid() && now.isBefore(this.expiresAt);
	}

}
