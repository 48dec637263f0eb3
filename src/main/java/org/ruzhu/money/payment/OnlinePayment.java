package org.ruzhu.money.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.platform.calendar.WorkingDays;

/** A payment reported by a gateway, and its state. */
public class OnlinePayment {

	/** The state of a payment. */
	public enum State {

		/** It was received, and the model looks for the step that waits for it. */
		RECEIVED,
		/** A step was waiting for it, and books it. */
		DUE,
		/** No step waited: it is excess, and finance decides. */
		EXCESS,
		/**
		 * It is set aside to be returned the way it was paid; the gateway has not
		 * completed the return.
		 */
		RETURNING,
		/** It was returned the way it was paid. */
		RETURNED,
		/** It was no longer excess when finance wanted to return it. */
		GONE,
		/** It stays with the market as excess. */
		KEPT,
		/** It does not match our order: finance looks at it before anything is booked. */
		PARKED,
		/** Finance handled it outside the system. */
		SET_ASIDE

	}

	/** Why a payment does not match our order. */
	public enum Problem {

		/** No order of ours at this gateway has this number. */
		UNKNOWN_ORDER,
		/** It is not in CNY, the only currency we accept. */
		OTHER_CURRENCY,
		/** Its amount differs from the order's. */
		WRONG_AMOUNT

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String gateway;

	private String transactionId;

	private String orderNumber;

	private String caseId;

	private String marketId;

	private String providerId;

	private Purpose purpose;

	private long amountFen;

	private String currency;

	private Instant paidAt;

	private Instant receivedAt;

	private State state;

	private Problem problem;

	private String note;

	private String decidedBy;

	private Instant decidedAt;

	private Instant returnAskedAt;

	OnlinePayment() {
	}

	/**
	 * Compares a gateway's notice with our order. The payment is parked if it does not
	 * match.
	 */
	static OnlinePayment of(String gateway, PaymentNotice notice, Optional<PaymentOrder> order, Instant now) {
		OnlinePayment payment = new OnlinePayment();
		payment.gateway = gateway;
		payment.transactionId = notice.transactionId();
		payment.orderNumber = notice.orderNumber();
		payment.amountFen = notice.amountFen();
		payment.currency = notice.currency();
		payment.paidAt = notice.paidAt();
		payment.receivedAt = now;
		order.ifPresent(payment::isFor);
		payment.problem = problem(notice, order);
		payment.state = (payment.problem != null) ? State.PARKED : State.RECEIVED;
		return payment;
	}

	private void isFor(PaymentOrder order) {
		this.caseId = order.caseId();
		this.marketId = order.marketId();
		this.providerId = order.providerId();
		this.purpose = order.purpose();
	}

	private static Problem problem(PaymentNotice notice, Optional<PaymentOrder> order) {
		if (order.isEmpty()) {
			return Problem.UNKNOWN_ORDER;
		}
		if (!"CNY".equals(notice.currency())) {
			return Problem.OTHER_CURRENCY;
		}
		return (notice.amountFen() != order.get().amountFen()) ? Problem.WRONG_AMOUNT : null;
	}

	/** Marks it as due: a step waits for it, and books it. */
	void takeAsDue() {
		leave(State.RECEIVED, State.DUE);
	}

	/** Marks it as excess: no step waits for it. */
	void takeAsExcess() {
		leave(State.RECEIVED, State.EXCESS);
	}

	/**
	 * Accepts a parked payment, for finance: it is booked with the amount that was paid.
	 */
	void accept(String by, Instant now) {
		if (!isAcceptable()) {
			throw new ExcessAlreadyDecidedException(this.id);
		}
		leave(State.PARKED, State.RECEIVED);
		decide(null, by, now);
	}

	/** Sets it aside, because finance handled it outside the system. */
	void setAside(String why, String by, Instant now) {
		leave(State.PARKED, State.SET_ASIDE);
		decide(why, by, now);
	}

	/** Keeps it with the market as excess. */
	void keep(String why, String by, Instant now) {
		leave(State.EXCESS, State.KEPT);
		decide(why, by, now);
	}

	/** Begins its return if it could be set aside; otherwise it is gone. */
	void beginReturn(boolean setAside, Instant now) {
		leave(State.EXCESS, setAside ? State.RETURNING : State.GONE);
		this.returnAskedAt = setAside ? now : null;
	}

	/** Records that the gateway has completed the return. */
	void markReturned() {
		if (this.state == State.RETURNING) {
			this.state = State.RETURNED;
		}
	}

	private void leave(State from, State to) {
		if (this.state != from) {
			throw new ExcessAlreadyDecidedException(this.id);
		}
		this.state = to;
	}

	private void decide(String why, String by, Instant now) {
		this.note = why;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	/** Whether only its amount is wrong, so that it may be booked as it is. */
	public boolean isAcceptable() {
		return this.state == State.PARKED && this.problem == Problem.WRONG_AMOUNT && this.amountFen > 0;
	}

	/** The payment as the ledger books it. */
	ConfirmedPayment confirmed() {
		return new ConfirmedPayment(key(), this.caseId, this.marketId, this.providerId, this.amountFen,
				this.purpose == Purpose.FEE, LocalDate.ofInstant(this.paidAt, WorkingDays.ZONE), this.transactionId,
				"");
	}

	/** The gateway's notice of it. */
	PaymentNotice notice() {
		return new PaymentNotice(this.orderNumber, this.transactionId, this.amountFen, this.currency, this.paidAt);
	}

	/** The key of its entry in the ledger. */
	String key() {
		return "online:" + this.id;
	}

	/** The key under which the gateway returns it. */
	String returnKey() {
		return "R" + this.id;
	}

	/**
	 * The id of the payment that is returned under a key; empty if the key is not ours.
	 */
	static Optional<Long> ofReturnKey(String key) {
		return key.matches("R\\d{1,18}") ? Optional.of(Long.valueOf(key.substring(1))) : Optional.empty();
	}

	/** Whether the gateway was asked to return it. */
	boolean isReturnAsked() {
		return this.state == State.RETURNING || this.state == State.RETURNED;
	}

	/** Whether a line of a bill has the same amount and currency. */
	boolean agrees(BillLine line) {
		return this.amountFen == line.amountFen() && this.currency.equals(line.currency());
	}

	public Long id() {
		return this.id;
	}

	/** The id of the gateway it was paid at. */
	public String gateway() {
		return this.gateway;
	}

	/** The gateway's own number of it. */
	public String transactionId() {
		return this.transactionId;
	}

	/** The order number as the gateway reports it. */
	public String orderNumber() {
		return this.orderNumber;
	}

	/** The case it is for; null if its order is unknown. */
	public String caseId() {
		return this.caseId;
	}

	/** The market it is for; null if its order is unknown. */
	public String marketId() {
		return this.marketId;
	}

	/** What it is for; null if its order is unknown. */
	public Purpose purpose() {
		return this.purpose;
	}

	/** The amount paid, in hundredths of its currency (fen for CNY). */
	public long amountFen() {
		return this.amountFen;
	}

	public String currency() {
		return this.currency;
	}

	/** When it was paid, by the gateway's clock. */
	public Instant paidAt() {
		return this.paidAt;
	}

	public State state() {
		return this.state;
	}

	/** Why it did not match our order; empty if it did. */
	public Optional<Problem> problem() {
		return Optional.ofNullable(this.problem);
	}

	/** Why finance kept it or set it aside. */
	public Optional<String> note() {
		return Optional.ofNullable(this.note);
	}

}
