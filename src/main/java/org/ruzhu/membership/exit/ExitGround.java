package org.ruzhu.membership.exit;

import java.util.Locale;

/** Why a case leaves (003, 8). */
public enum ExitGround {

	/** The contract's term is over and not renewed (003, 8.1). */
	CONTRACT_ENDED,
	/** The contract is ended before its term (003, 8.1). */
	TERMINATED,
	/** The provider wishes to leave (003, 8.2). */
	OWN_WISH,
	/** The provider is expelled at once and never admitted again (003, 8.3). */
	EXPELLED,
	/** The journey ended before the membership, and money is held. */
	NOT_JOINED;

	/** The name that the marketplace's systems know it by, such as {@code own-wish}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
