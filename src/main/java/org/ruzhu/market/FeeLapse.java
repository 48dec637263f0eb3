package org.ruzhu.market;

import java.util.Optional;

import org.ruzhu.platform.json.WrongEntryException;

/**
 * What becomes of a shop and its products when a yearly fee is not paid again in time.
 *
 * @param shop how the shop stands until it is paid
 * @param stated whether the market's documents state it; if not, it is the operator's own
 * setting
 * @param clause the clause that states it
 */
public record FeeLapse(Shop shop, boolean stated, Optional<LocalizedText> clause) {

	public FeeLapse {
		if (stated != clause.isPresent()) {
			throw new WrongEntryException("fees", "'clause' of 'lapse' is needed with 'stated: true', and only then");
		}
	}

	/** How a shop stands. */
	public enum Shop {

		/** Shop and listed products stay as they are. */
		OPEN,
		/** Users do not see them. */
		HIDDEN,
		/** Nothing more is published. */
		BARRED

	}

}
