package org.ruzhu.desk.insight;

/**
 * How many cases came to a stage on the way into the market, and what became of those
 * that came no further.
 *
 * @param waiting still on their way to the next stage
 * @param refused refused here
 * @param lapsed let lapse here
 * @param withdrawn withdrawn here
 */
public record FunnelStage(Stage stage, int reached, int waiting, int refused, int lapsed, int withdrawn) {

	/** The stages, in the order of every market's journey. */
	public enum Stage {

		/** The case was opened. */
		OPENED,

		/** The enterprise behind it is verified. */
		VERIFIED,

		/** The application was handed in. */
		SUBMITTED,

		/** It was approved, for one category at least. */
		APPROVED,

		/** The agreements are signed, or products may be made without. */
		SIGNED,

		/** The provider is a member. */
		ONBOARDED

	}

}
