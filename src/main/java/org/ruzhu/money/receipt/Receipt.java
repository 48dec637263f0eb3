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

	/**
	 * Hands the original back out, because the provider stays. Any return or waiver is
	 * forgotten.
	 */
	void handOut() {
		this.returnRoute = null;
		this.trackingNumber = null;
		this.missingReason = null;
		this.returnedOn = null;
		this.waivedOn = null;
		this.waiverReason = null;
	}

	/** Whether the original is neither returned nor waived. */
	public boolean isOutstanding() {
		return this.returnedOn == null && this.waivedOn == null;
	}

	public String number() {
		return this.number;
	}

	public String caseId() {
		return this.caseId;
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
