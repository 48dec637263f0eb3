package org.ruzhu.money.voucher;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * A transfer voucher: the provider reports a payment, and finance confirms whether it
 * arrived.
 */
public class Voucher {

	/** The state of a voucher. */
	public enum State {

		SUBMITTED, RETURNED, CONFIRMED, CLOSED

	}

	/** What finance found on the bank statement. */
	public enum Finding {

		RECEIVED, NOT_RECEIVED, UNDECLARED_PAYER

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private String marketId;

	private String providerId;

	private State state;

	@Embedded(onEmpty = OnEmpty.USE_NULL)
	private VoucherDetails details;

	private String companyName;

	private String accountId;

	private Instant submittedAt;

	private Finding finding;

	private String reason;

	private Long amountFen;

	private LocalDate receivedOn;

	private String receivedReference;

	private String decidedBy;

	private Instant decidedAt;

	Voucher() {
	}

	static Voucher submit(String caseId, String marketId, String providerId, String companyName, VoucherDetails details,
			Instant now) {
		Voucher voucher = new Voucher();
		voucher.caseId = caseId;
		voucher.marketId = marketId;
		voucher.providerId = providerId;
		voucher.state = State.SUBMITTED;
		voucher.companyName = companyName;
		voucher.accountId = providerId;
		voucher.details = details;
		voucher.submittedAt = now;
		return voucher;
	}

	/** Confirms the voucher: finance has found the money. */
	void confirm(ReceivedTransfer received, String by, Instant now) {
		decide(Finding.RECEIVED, by, now);
		this.state = State.CONFIRMED;
		this.amountFen = received.amountFen();
		this.receivedOn = received.receivedOn();
		this.receivedReference = received.bankReference();
	}

	/**
	 * Rejects the voucher: finance has not found the money, or it came from an account
	 * that was not declared.
	 */
	void reject(Finding found, String why, String by, Instant now) {
		decide(found, by, now);
		this.reason = why;
	}

	/** Returns a rejected voucher to the provider. */
	void giveBack() {
		leave(State.RETURNED);
	}

	/** Closes a rejected voucher, because its journey is over. */
	void close() {
		leave(State.CLOSED);
	}

	private void leave(State next) {
		if (this.state != State.SUBMITTED || this.finding == null) {
			throw new IllegalStateException("Voucher " + this.id + " has not been rejected");
		}
		this.state = next;
	}

	private void decide(Finding found, String by, Instant now) {
		if (!isUndecided()) {
			throw new IllegalStateException("Voucher " + this.id + " is decided already");
		}
		this.finding = found;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	public boolean isUndecided() {
		return this.state == State.SUBMITTED && this.finding == null;
	}

	/** Whether its money arrived from an account that was not declared. */
	public boolean isUndeclared() {
		return this.finding == Finding.UNDECLARED_PAYER;
	}

	/** The confirmed payment; only a confirmed voucher has one. */
	ConfirmedPayment payment() {
		return new ConfirmedPayment("payment:" + this.id, this.caseId, this.marketId, this.providerId, this.amountFen,
				true, this.receivedOn, this.receivedReference,
				this.details.paidByCorporateAccount() ? "" : this.details.payerName());
	}

	public Long id() {
		return this.id;
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

	public State state() {
		return this.state;
	}

	/** The verified name of the enterprise that submitted it. */
	public String companyName() {
		return this.companyName;
	}

	/** The account the payment is for. */
	public String accountId() {
		return this.accountId;
	}

	/** What the provider reported. */
	public VoucherDetails details() {
		return this.details;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** What finance found; null until decided. */
	public Finding finding() {
		return this.finding;
	}

	/** Why finance returned it; null otherwise. */
	public String reason() {
		return this.reason;
	}

	/** The amount received, in fen; null unless confirmed. */
	public Long amountFen() {
		return this.amountFen;
	}

	/** The day it was received; null unless confirmed. */
	public LocalDate receivedOn() {
		return this.receivedOn;
	}

	/** The bank's reference of the transfer; null unless confirmed. */
	public String bankReference() {
		return this.receivedReference;
	}

	/** Who decided; null until decided. */
	public String decidedBy() {
		return this.decidedBy;
	}

	/** When it was decided; null until then. */
	public Instant decidedAt() {
		return this.decidedAt;
	}

}
