package org.ruzhu.membership.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.json.Json;

/** How and why a case leaves its market. */
public class CaseExit {

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private ExitGround ground;

	private String reason;

	private Instant begunAt;

	private String begunBy;

	private Instant endedAt;

	private boolean withdrawn;

	private String brokenOff;

	private LocalDate ordersFinishedOn;

	private LocalDate servedUntil;

	private Long refundedFen;

	private Instant refundedAt;

	private String refundedTo;

	CaseExit() {
	}

	static CaseExit begin(String caseId, ExitGround ground, String reason, String by, Instant now) {
		CaseExit exit = new CaseExit();
		exit.caseId = caseId;
		exit.ground = ground;
		exit.reason = reason;
		exit.begunBy = by;
		exit.begunAt = now;
		return exit;
	}

	/** The reference for everything this exit does, such as {@code exit 12}. */
	String reference() {
		return "exit " + this.id;
	}

	void breakOff(InterruptedByExit what) {
		this.brokenOff = Json.write(what);
	}

	/** What the exit interrupted, and what is resumed if the provider stays. */
	InterruptedByExit brokenOff() {
		return (this.brokenOff == null) ? InterruptedByExit.NOTHING : Json.read(this.brokenOff, new TypeReference<>() {
		});
	}

	/** Records that the last unfinished order is finished. */
	void finishOrders(LocalDate today) {
		this.ordersFinishedOn = today;
	}

	/** Records until when the provider supports what it has sold; null takes it back. */
	void serve(LocalDate until) {
		this.servedUntil = until;
	}

	/** Turns this exit into an expulsion (Management Regulations, 8.3). */
	void expel() {
		this.ground = ExitGround.EXPELLED;
	}

	/** Records the refund: the amount in fen, and the account with its last digits. */
	void refund(long fen, String account, Instant now) {
		this.refundedFen = fen;
		this.refundedTo = account;
		this.refundedAt = now;
	}

	void end(Instant now) {
		this.endedAt = now;
	}

	/** Ends the exit as withdrawn, because the provider stays. */
	void withdraw(Instant now) {
		this.withdrawn = true;
		end(now);
	}

	/** Whether it has not ended yet. */
	public boolean isOpen() {
		return this.endedAt == null;
	}

	/** Whether the provider has left by it. */
	public boolean isOver() {
		return !isOpen() && !this.withdrawn;
	}

	/** When it ended; empty while it is open. */
	public Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

	/** What was paid back; empty if nothing was, or not yet. */
	public Optional<PaidBack> paidBack() {
		return Optional.ofNullable(this.refundedAt).map((at) -> new PaidBack(this.refundedFen, at, this.refundedTo));
	}

	/**
	 * Whether its orders were found finished, so that nothing before the refund waits.
	 */
	boolean areOrdersFinished() {
		return this.ordersFinishedOn != null;
	}

	public ExitGround ground() {
		return this.ground;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The reason that staff gave; empty if the ground needs none. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	public Instant begunAt() {
		return this.begunAt;
	}

	/** The day it began, in the market's zone. */
	LocalDate begunOn() {
		return LocalDate.ofInstant(this.begunAt, WorkingDays.ZONE);
	}

	public String begunBy() {
		return this.begunBy;
	}

	/** Whether the provider stayed after all. */
	public boolean isWithdrawn() {
		return this.withdrawn;
	}

	/**
	 * The day on which the last unfinished order was finished. Empty while there is one,
	 * and if there was none.
	 */
	public Optional<LocalDate> ordersFinishedOn() {
		return Optional.ofNullable(this.ordersFinishedOn).filter((day) -> day.isAfter(begunOn()));
	}

	/** Until when the provider supports what it has sold; empty if it has not said. */
	public Optional<LocalDate> servedUntil() {
		return Optional.ofNullable(this.servedUntil);
	}

	/**
	 * A refund that was paid.
	 *
	 * @param fen the amount, in fen
	 * @param account the account that was paid, showing only its last digits
	 */
	public record PaidBack(long fen, Instant at, String account) {
	}

}
