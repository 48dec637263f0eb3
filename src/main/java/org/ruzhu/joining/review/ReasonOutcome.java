package org.ruzhu.joining.review;

/**
 * What came of a reason wherever it was given in a market.
 *
 * @param marketId the market
 * @param code the id of the reason in the market's catalogue
 * @param given how often it was given
 * @param retried after how many of these the provider's second try was decided
 * @param succeeded how many of the second tries were approved
 */
public record ReasonOutcome(String marketId, String code, long given, long retried, long succeeded) {

	/** How many of a hundred second tries were approved; 0 where there was none. */
	public long percentage() {
		return (this.retried == 0) ? 0 : Math.round(100.0 * this.succeeded / this.retried);
	}

}
