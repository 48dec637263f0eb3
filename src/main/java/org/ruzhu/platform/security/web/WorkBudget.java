package org.ruzhu.platform.security.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much computing each network address is given: some at once, and a share of each
 * second after that. It is this node's computing that is spared, so each node counts for
 * itself; whoever was not seen for long is forgotten first.
 */
class WorkBudget {

	private static final int MAX_ADDRESSES = 50_000;

	private final long atOnce;

	private final double share;

	private final LongSupplier nanoTime;

	private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
			return size() > MAX_ADDRESSES;
		}

	};

	/**
	 * A budget for each address.
	 * @param atOnce what may be spent at once
	 * @param share how much of each second is given back, such as 0.2
	 */
	WorkBudget(Duration atOnce, double share, LongSupplier nanoTime) {
		this.atOnce = atOnce.toNanos();
		this.share = share;
		this.nanoTime = nanoTime;
	}

	/** How long an address has to wait; zero while it has something left. */
	synchronized Duration wait(String address) {
		long left = left(address);
		return (left > 0) ? Duration.ZERO : Duration.ofNanos((long) ((1 - left) / this.share));
	}

	/** An address has had so many nanoseconds of computing. */
	synchronized void spend(String address, long nanos) {
		this.accounts.put(address, new Account(left(address) - nanos, this.nanoTime.getAsLong()));
	}

	private long left(String address) {
		Account account = this.accounts.get(address);
		if (account == null) {
			return this.atOnce;
		}
		long passed = this.nanoTime.getAsLong() - account.at();
		return Math.min(this.atOnce, account.left() + (long) (passed * this.share));
	}

	private record Account(long left, long at) {
	}

}
