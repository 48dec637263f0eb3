package org.ruzhu.membership.settlement;

/**
 * Why an order takes no commission; it counts towards the tier of its month all the same.
 */
public enum Exemption {

	/** The user is one of the provider's own distribution (002, chapter 4). */
	OWN_DISTRIBUTION,
	/** The provider's welcome offer still holds. */
	WELCOME,
	/** The market states no rate for the category and month. */
	NOT_STATED

}
