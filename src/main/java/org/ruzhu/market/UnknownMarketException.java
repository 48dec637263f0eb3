package org.ruzhu.market;

/** There is no market with this id. */
public class UnknownMarketException extends RuntimeException {

	/** The key of the message for users; its argument is the id. */
	public static final String MESSAGE = "market.unknown";

	private final String marketId;

	public UnknownMarketException(String marketId) {
		super("There is no market '" + marketId + "'");
		this.marketId = marketId;
	}

	/** The id that is unknown. */
	public String marketId() {
		return this.marketId;
	}

}
