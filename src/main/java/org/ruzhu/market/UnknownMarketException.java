package org.ruzhu.market;

/** There is no market of this id. */
public class UnknownMarketException extends RuntimeException {

	/** The message that tells a person, with the id as its argument. */
	public static final String MESSAGE = "market.unknown";

	private final String marketId;

	public UnknownMarketException(String marketId) {
		super("There is no market '" + marketId + "'");
		this.marketId = marketId;
	}

	/** The id that was asked for. */
	public String marketId() {
		return this.marketId;
	}

}
