package org.ruzhu.membership.exit;

import java.util.Locale;

/** Why a case leaves its market (Management Regulations, 8). */
public enum ExitGround {

	/** The contract's term has expired without renewal (Management Regulations, 8.1). */
	CONTRACT_ENDED,
	/** The contract is ended before its term (Management Regulations, 8.1). */
	TERMINATED,
	/** The provider asked to leave (Management Regulations, 8.2). */
	OWN_WISH,
	/**
	 * The provider is expelled at once and never admitted again (Management Regulations,
	 * 8.3).
	 */
	EXPELLED,
	/** The journey ended before membership, and the market holds money to refund. */
	NOT_JOINED;

	/** The name in the API of the marketplace's systems, such as {@code own-wish}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
