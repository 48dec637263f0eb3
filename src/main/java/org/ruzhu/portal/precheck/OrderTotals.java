package org.ruzhu.portal.precheck;

import java.math.BigDecimal;

import org.ruzhu.platform.api.InvalidQuestionException;

/**
 * The orders of one category in one month.
 *
 * @param total the total of settled payments in CNY, to the fen
 * @param ownDistribution the part from users of the provider's own distribution
 */
public record OrderTotals(BigDecimal total, BigDecimal ownDistribution) {

	private static final BigDecimal MAX = BigDecimal.valueOf(1_000_000_000_000L);

	public OrderTotals {
		check(total, "orders.total");
		check(ownDistribution, "orders.ownDistribution");
		if (ownDistribution.compareTo(total) > 0) {
			throw new InvalidQuestionException("orders.ownDistribution", "precheck.moreThanTotal");
		}
	}

	private static void check(BigDecimal amount, String name) {
		if (amount.signum() < 0 || amount.compareTo(MAX) > 0) {
			throw new InvalidQuestionException(name, "precheck.notAnAmount", MAX);
		}
		if (amount.stripTrailingZeros().scale() > 2) {
			throw new InvalidQuestionException(name, "form.tooManyDecimals", 2);
		}
	}

	/**
	 * The amount that commission is charged on. Own distribution only counts towards the
	 * tier.
	 */
	public BigDecimal charged() {
		return this.total.subtract(this.ownDistribution);
	}

}
