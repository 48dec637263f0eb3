package org.ruzhu.joining.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.ruzhu.platform.calendar.WorkingDays;

/**
 * The clock of one round of review: it runs from the start of the round to its verdict,
 * in working days of the market.
 */
public class RoundClock {

	private Instant startedAt;

	private int workingDaysGiven;

	private BigDecimal workingDaysUsed;

	private LocalDate dueOn;

	private boolean provisional;

	private String calendarVersion;

	private Instant remindedAt;

	private Instant escalatedAt;

	private LocalDate newDueOn;

	RoundClock() {
	}

	static RoundClock start(ReviewDeadline deadline, Instant now) {
		RoundClock clock = new RoundClock();
		clock.startedAt = now;
		clock.take(deadline);
		return clock;
	}

	private void take(ReviewDeadline deadline) {
		this.workingDaysGiven = deadline.workingDays();
		this.dueOn = deadline.dueOn();
		this.provisional = deadline.provisional();
		this.calendarVersion = deadline.calendarVersion();
	}

	/**
	 * Counts the round by another calendar.
	 * @return whether its due day moved
	 */
	boolean recount(WorkingDays calendar) {
		LocalDate counted = this.dueOn;
		take(ReviewDeadline.after(startedOn(), this.workingDaysGiven, calendar));
		return !this.dueOn.equals(counted);
	}

	void stop(BigDecimal used) {
		this.workingDaysUsed = used;
	}

	void remind(Instant now) {
		this.remindedAt = now;
	}

	/** The review is late; the provider is given another day. */
	void escalate(LocalDate promisedAnew, Instant now) {
		this.escalatedAt = now;
		this.newDueOn = promisedAnew;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	/** The day it started on, in the markets' zone. */
	LocalDate startedOn() {
		return LocalDate.ofInstant(this.startedAt, WorkingDays.ZONE);
	}

	/** The working days that were left when the round began. */
	public int workingDaysGiven() {
		return this.workingDaysGiven;
	}

	/** The working days the round took, in halves; empty while the clock runs. */
	public Optional<BigDecimal> workingDaysUsed() {
		return Optional.ofNullable(this.workingDaysUsed);
	}

	boolean isRunning() {
		return this.workingDaysUsed == null;
	}

	public LocalDate dueOn() {
		return this.dueOn;
	}

	/** Whether the due day rests on a year whose holidays are not announced. */
	public boolean isProvisional() {
		return this.provisional;
	}

	/** The calendar the due day was computed with. */
	public String calendarVersion() {
		return this.calendarVersion;
	}

	/** When the reviewers were reminded; empty before. */
	public Optional<Instant> remindedAt() {
		return Optional.ofNullable(this.remindedAt);
	}

	public boolean isOverdue() {
		return this.escalatedAt != null;
	}

	/** The day the answer is promised for again; empty unless the review is late. */
	public Optional<LocalDate> newDueOn() {
		return Optional.ofNullable(this.newDueOn);
	}

}
