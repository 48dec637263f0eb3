package org.ruzhu.money.payment;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.provider.cases.OnboardingCase;

/** What a provider set out to pay at a gateway: our number and our amount. */
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

	/** The gateway has taken it in, and is paid at this page. */
	void payAt(PayPage page) {
		this.payAddress = page.address();
		this.toScan = page.isToScan();
	}

	/** The gateway says that it is paid; what it says again changes nothing. */
	void pay(Instant when) {
		if (this.paidAt == null) {
			this.paidAt = when;
		}
	}

	/** What a gateway is told of it. */
	Terms terms() {
		return new Terms(this.number, this.amountFen, this.expiresAt);
	}

	/**
	 * What a gateway is told of an order.
	 *
	 * @param number letters and digits, at most 32
	 * @param amountFen in fen, CNY
	 * @param expiresAt from then on it takes no payment of it
	 */
	public record Terms(String number, long amountFen, Instant expiresAt) {
	}

	/** Our number of it, which the gateway is told: letters and digits, at most 32. */
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

	/** What is to be paid, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	/** Where it is paid; empty until the gateway has taken it in. */
	public Optional<PayPage> payPage() {
		return Optional.ofNullable(this.payAddress).map((address) -> new PayPage(address, this.toScan));
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** From then on the gateway takes no payment of it. */
	public Instant expiresAt() {
		return this.expiresAt;
	}

	/** Whether a payment of it has come. */
	public boolean isPaid() {
		return this.paidAt != null;
	}

	/** Whether it can be paid at a moment. */
	public boolean isOpen(Instant now) {
		return !isPaid() && now.isBefore(this.expiresAt);
	}

}
