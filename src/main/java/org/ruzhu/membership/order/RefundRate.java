package org.ruzhu.membership.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many orders of a time were refunded because of the product or the service.
 *
 * @param orders all that were paid in that time
 */
public record RefundRate(int orders, int refunded) {

	private static final int DIGITS = 6;

	/** The share in percent, 0 where there were no orders. */
	public BigDecimal percent() {
		return (this.orders == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(this.refunded)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(this.orders), DIGITS, RoundingMode.HALF_UP);
	}

}
