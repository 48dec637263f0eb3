package org.ruzhu.money.deposit;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A provider's request for the return of its excess. */
public class ExcessReturn {

	/** The state of the request. */
	public enum State {

		/** Waiting for finance's decision. */
		ASKED,
		/** The amount is set aside, and the bank is asked to pay it. */
		SET_ASIDE,
		/** The bank has paid it. */
		PAID,
		/** Finance has refused it. */
		REFUSED,
		/** Not paid: the excess had become smaller than the amount. */
		GONE;

		/** Whether the request is still open. */
		public boolean isOpen() {
			return this == ASKED || this == SET_ASIDE;
		}

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private long amountFen;

	private State state;

	private Instant requestedAt;

	private String reason;

	private Instant endedAt;

	ExcessReturn() {
	}

	static ExcessReturn ask(String caseId, long amountFen, Instant now) {
		ExcessReturn wish = new ExcessReturn();
		wish.caseId = caseId;
		wish.amountFen = amountFen;
		wish.state = State.ASKED;
		wish.requestedAt = now;
		return wish;
	}

	void setAside() {
		this.state = State.SET_ASIDE;
	}

	void end(State how, String why, Instant now) {
		this.state = how;
		this.reason = why;
		this.endedAt = now;
	}

	/** The key of its ledger entries and of the bank transfer. */
	String key() {
		return "excess-return:" + this.id;
	}

	public Long id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The amount to return, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	public State state() {
		return this.state;
	}

	public Instant requestedAt() {
		return this.requestedAt;
	}

	/** Why finance refused it; empty if it did not. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

}
