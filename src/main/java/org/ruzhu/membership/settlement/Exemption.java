package org.ruzhu.membership.settlement;

/**
 * Why no commission is charged for an order. The order still counts towards the tier of
 * its month.
 */
public enum Exemption {

	/**
	 * The user came through the provider's own distribution (Joining the Cloud Market as
	 * a Provider, chapter 4).
	 */
	OWN_DISTRIBUTION,
	/** The provider's welcome offer is still valid. */
	WELCOME,
	/** The market states no rate for the category and month. */
	NOT_STATED

}
