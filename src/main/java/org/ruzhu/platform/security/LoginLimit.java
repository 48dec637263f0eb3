package org.ruzhu.platform.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How many failed logins are free, how long the waits after them are, and how fast
 * failures are forgotten.
 *
 * @param free how many failures come without a wait; the last of them begins the first
 * one
 * @param first the first wait; each further failure doubles it
 * @param longest no wait is longer
 * @param forgotten after this long without a further one, a failure counts no more
 */
record LoginLimit(int free, Duration first, Duration longest, Duration forgotten) {

	private static final int MAX_DOUBLINGS = 20;

	/** For one account at one address. */
	static final LoginLimit ACCOUNT = new LoginLimit(5, Duration.ofSeconds(30), Duration.ofMinutes(15),
			Duration.ofMinutes(10));

	/** For an address, whatever the accounts. */
	static final LoginLimit ADDRESS = new LoginLimit(20, Duration.ofSeconds(30), Duration.ofMinutes(15),
			Duration.ofMinutes(1));

	/** What is remembered of failures, one more of them counted now. */
	Tally count(Tally before, Instant now) {
		Tally left = forget(before, now);
		int failures = left.failures() + 1;
		return new Tally(failures, left.countedAt(), now.plus(waitAfter(failures)));
	}

	private Tally forget(Tally before, Instant now) {
		long passed = Math.max(0, Duration.between(before.countedAt(), now).dividedBy(this.forgotten));
		if (passed >= before.failures()) {
			return new Tally(0, now, now);
		}
		return new Tally(before.failures() - (int) passed, before.countedAt().plus(this.forgotten.multipliedBy(passed)),
				before.freeAt());
	}

	/** How long to wait after so many failures. */
	Duration waitAfter(int failures) {
		if (failures < this.free) {
			return Duration.ZERO;
		}
		Duration wait = this.first.multipliedBy(1L << Math.min(failures - this.free, MAX_DOUBLINGS));
		return (wait.compareTo(this.longest) > 0) ? this.longest : wait;
	}

	/**
	 * Whether one has to wait now. Who has failed too seldom never has, even if the clock
	 * is set back a little; and no wait survives a clock that is set back further.
	 */
	boolean mustWait(Tally tally, Instant now) {
		return tally.failures() >= this.free && tally.freeAt().isAfter(now)
				&& !tally.freeAt().isAfter(now.plus(this.longest));
	}

	/**
	 * Failures as they are remembered.
	 *
	 * @param countedAt from when on they are forgotten
	 * @param freeAt when the next attempt may be made
	 */
	record Tally(int failures, Instant countedAt, Instant freeAt) {
	}

}
