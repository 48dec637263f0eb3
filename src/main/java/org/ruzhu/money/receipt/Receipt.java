package org.ruzhu.money.receipt;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.money.voucher.ConfirmedPayment;

/**
 * The receipt for one payment of a deposit; its original must be returned before the
 * refund (Management Regulations, 3.1.5④).
 */
public class Receipt {

	@Id
	private String number;

	@Version
	private Long version;

	private String caseId;

	private String marketId;

	private String providerId;

	private String paymentKey;

	private long amountFen;

	private LocalDate issuedOn;

	private String documentId;

	private boolean handedOut;

	private String courier;

	private String courierNumber;

	private LocalDate sentOn;

	private String returnRoute;

	private String trackingNumber;

	private String missingReason;

	private LocalDate returnedOn;

	private LocalDate waivedOn;

	private String waiverReason;

	Receipt() {
	}

	static Receipt issue(String number, ConfirmedPayment payment, long fen, LocalDate today, String document) {
		Receipt receipt = new Receipt();
		receipt.number = number;
		receipt.caseId = payment.caseId();
		receipt.marketId = payment.marketId();
		receipt.providerId = payment.providerId();
		receipt.paymentKey = payment.key();
		receipt.amountFen = fen;
		receipt.issuedOn = today;
		receipt.documentId = document;
		return receipt;
	}

	/** Records how finance sent the original to the provider. */
	void send(String by, String courierNumber, LocalDate day) {
		this.handedOut = true;
		this.courier = by;
		this.courierNumber = courierNumber;
		this.sentOn = day;
	}

	/** Records how the provider sends the original back. */
	void announceReturn(String route, String tracking) {
		this.returnRoute = route;
		this.trackingNumber = tracking;
		this.missingReason = null;
	}

	/** Records that the original has not arrived. */
	void miss(String reason) {
		this.missingReason = reason;
	}

	/** Records that the original is back. */
	void takeBack(LocalDate day) {
		this.returnedOn = day;
	}

	/** Waives the original, by a person's decision. */
	void waive(String reason, LocalDate day) {
		this.waivedOn = day;
		this.waiverReason = reason;
	}

	/** Whether the original is back with the market, or on its way there. */
	boolean isComingBack() {
		return this.returnedOn != null || this.returnRoute != null;
	}

	/**
	 * Forgets any return or waiver, because the provider stays. An original that is back,
	 * or on its way, has to be sent again.
	 */
	void stay() {
		if (isComingBack()) {
			this.handedOut = false;
			this.courier = null;
			this.courierNumber = null;
			this.sentOn = null;
		}
		this.returnRoute = null;
		this.trackingNumber = null;
		this.missingReason = null;
		this.returnedOn = null;
		this.waivedOn = null;
		this.waiverReason = null;
	}

	/** Whether the original is with the provider, neither returned nor waived. */
	public boolean isOutstanding() {
		return this.handedOut && this.returnedOn == null && this.waivedOn == null;
	}

	/** Whether the original was ever handed to the provider, and not taken back. */
	public boolean isHandedOut() {
		return this.handedOut;
	}

	/** The courier that brought the original; empty until it is sent. */
	public Optional<String> courier() {
		return Optional.ofNullable(this.courier);
	}

	/** The courier's number of that shipment. */
	public Optional<String> courierNumber() {
		return Optional.ofNullable(this.courierNumber);
	}

	/** The day the original was sent to the provider. */
	public Optional<LocalDate> sentOn() {
		return Optional.ofNullable(this.sentOn);
	}

	public String number() {
		return this.number;
	}

	public String caseId() {
		return this.caseId;
	}

	public String marketId() {
		return this.marketId;
	}

	/** The key of its payment in the ledger. */
	public String paymentKey() {
		return this.paymentKey;
	}

	/** The amount it is for, in fen. */
	public long amountFen() {
		return this.amountFen;
	}

	public LocalDate issuedOn() {
		return this.issuedOn;
	}

	/** The document with the receipt as PDF. */
	public String documentId() {
		return this.documentId;
	}

	/** How the provider sends it back; empty until it says so. */
	public Optional<String> returnRoute() {
		return Optional.ofNullable(this.returnRoute);
	}

	public Optional<String> trackingNumber() {
		return Optional.ofNullable(this.trackingNumber);
	}

	/** Why finance reported it missing; empty once its return is announced again. */
	public Optional<String> missingReason() {
		return Optional.ofNullable(this.missingReason);
	}

	/** The day the market got it back. */
	public Optional<LocalDate> returnedOn() {
		return Optional.ofNullable(this.returnedOn);
	}

	/** The day it was waived. */
	public Optional<LocalDate> waivedOn() {
		return Optional.ofNullable(this.waivedOn);
	}

	/** Why it was waived. */
	public Optional<String> waiverReason() {
		return Optional.ofNullable(this.waiverReason);
	}

	/**
	 * The day from which the refund term runs: when the receipt was returned or waived.
	 */
	public Optional<LocalDate> closedOn() {
		return returnedOn().or(this::waivedOn);
	}

}
