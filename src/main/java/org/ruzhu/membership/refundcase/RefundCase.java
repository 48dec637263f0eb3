package org.ruzhu.membership.refundcase;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * An order that the market paid back to its user, for a cause that was its provider's.
 */
public class RefundCase {

	/** How far it is. */
	public enum State {

		/** Operations have reported it, and finance decides. */
		REPORTED,
		/** It was deducted from the deposit. */
		DEDUCTED,
		/** The deposit does not answer for it. */
		DISMISSED

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String marketId;

	private String caseId;

	private String orderId;

	private long amountFen;

	private String description;

	private String reportedBy;

	private Instant reportedAt;

	private State state;

	private String reason;

	private String decidedBy;

	private Instant decidedAt;

	RefundCase() {
	}

	static RefundCase report(String marketId, String caseId, String orderId, long amountFen, String description,
			String by, Instant now) {
		RefundCase reported = new RefundCase();
		reported.marketId = marketId;
		reported.caseId = caseId;
		reported.orderId = orderId;
		reported.amountFen = amountFen;
		reported.description = description;
		reported.reportedBy = by;
		reported.reportedAt = now;
		reported.state = State.REPORTED;
		return reported;
	}

	void decide(State found, String why, String by, Instant now) {
		this.state = found;
		this.reason = why;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	/** Whether finance has not decided. */
	public boolean isOpen() {
		return this.state == State.REPORTED;
	}

	/** Its number, by which the deduction names it. */
	public String number() {
		return "RF-" + this.id;
	}

	public Long id() {
		return this.id;
	}

	public String marketId() {
		return this.marketId;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The marketplace's id of the order. */
	public String orderId() {
		return this.orderId;
	}

	/** What the market paid for the provider, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	/** What operations say of it. */
	public String description() {
		return this.description;
	}

	public String reportedBy() {
		return this.reportedBy;
	}

	public Instant reportedAt() {
		return this.reportedAt;
	}

	public State state() {
		return this.state;
	}

	/** Why finance decided so; the provider reads it. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	public Optional<String> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

}
