package org.ruzhu.portal.precheck;

import java.math.BigDecimal;

import org.ruzhu.platform.api.InvalidQuestion;

/**
 * The orders of one category in one month.
 *
 * @param total the settled, really paid total in CNY, to the fen
 * @param ownDistribution how much of it came from the provider's own distribution users
 */
public record Orders(BigDecimal total, BigDecimal ownDistribution) {

	private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

	public Orders {
		check(total, "orders.total");
		check(ownDistribution, "orders.ownDistribution");
		if (ownDistribution.compareTo(total) > 0) {
			throw new InvalidQuestion("orders.ownDistribution", "precheck.moreThanTotal");
		}
	}

	private static void check(BigDecimal amount, String name) {
		if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
			throw new InvalidQuestion(name, "precheck.notAnAmount", MOST);
		}
		if (amount.stripTrailingZeros().scale() > 2) {
			throw new InvalidQuestion(name, "form.tooManyDecimals", 2);
		}
	}

	/** What commission is charged on: own distribution counts towards the tier alone. */
	public BigDecimal charged() {
		return this.total.subtract(this.ownDistribution);
	}

}
