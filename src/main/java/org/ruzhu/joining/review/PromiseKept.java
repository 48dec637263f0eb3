package org.ruzhu.joining.review;

import java.time.YearMonth;

/**
 * How many rounds of review of a market were decided in a month, and how many of them
 * within the working days promised.
 */
public record PromiseKept(String marketId, YearMonth month, int decided, int kept) {

	/** The share that was kept, in percent. */
	public double percent() {
		return 100.0 * this.kept / this.decided;
	}

}
