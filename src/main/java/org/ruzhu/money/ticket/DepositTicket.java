package org.ruzhu.money.ticket;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.provider.cases.OnboardingCase;

/** A provider's request to finance to hand its paid deposit on. */
public class DepositTicket {

	/** The state of the request. */
	public enum State {

		/** Waiting for finance. */
		SUBMITTED,
		/** Finance has found the deposit and handed it on. */
		CONFIRMED,
		/** Handed back, with the reason. */
		RETURNED

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private long amountFen;

	private String accountId;

	private String companyName;

	private String postalAddress;

	private String contactName;

	private String contactPhone;

	private State state;

	private Instant submittedAt;

	private String reason;

	private String decidedBy;

	private Instant decidedAt;

	DepositTicket() {
	}

	static DepositTicket submit(OnboardingCase theCase, String companyName, long amountFen, TicketDetails details,
			Instant now) {
		DepositTicket ticket = new DepositTicket();
		ticket.caseId = theCase.id();
		ticket.amountFen = amountFen;
		ticket.accountId = theCase.providerId();
		ticket.companyName = companyName;
		ticket.postalAddress = details.postalAddress();
		ticket.contactName = details.contactName();
		ticket.contactPhone = details.contactPhone();
		ticket.state = State.SUBMITTED;
		ticket.submittedAt = now;
		return ticket;
	}

	void decide(State decision, String why, String by, Instant now) {
		if (this.state != State.SUBMITTED) {
			throw new IllegalStateException("Ticket " + this.id + " is " + this.state + " and cannot be " + decision);
		}
		this.state = decision;
		this.reason = why;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The deposit that was held when it was submitted, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	/** The provider's account. */
	public String accountId() {
		return this.accountId;
	}

	/** The verified name of its enterprise. */
	public String companyName() {
		return this.companyName;
	}

	public TicketDetails details() {
		return new TicketDetails(this.postalAddress, this.contactName, this.contactPhone);
	}

	public State state() {
		return this.state;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** Why finance handed it back; empty if it did not. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	/** Who decided; empty while nobody has. */
	public Optional<String> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

	public Optional<Instant> decidedAt() {
		return Optional.ofNullable(this.decidedAt);
	}

}
