package org.ruzhu.membership.refundcase;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** An order that the market refunded to its user, for a cause on the provider's side. */
public class RefundCase {

	/** The state of a refund case. */
	public enum State {

		/** Operations have reported it; finance has to decide. */
		REPORTED,
		/** It was deducted from the deposit. */
		DEDUCTED,
		/** Finance dismissed it: nothing is deducted. */
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

	/** Whether finance has not decided yet. */
	public boolean isOpen() {
		return this.state == State.REPORTED;
	}

	/** Its number, which is also the reference of the deduction. */
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

	/** The amount the market paid for the provider, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	/** The description by operations. */
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

	/** The reason for finance's decision, which the provider reads. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	public Optional<String> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

}
