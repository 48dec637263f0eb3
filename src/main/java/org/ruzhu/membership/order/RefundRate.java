package org.ruzhu.membership.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many orders of a period were refunded because of the product or the service.
 *
 * @param orders all orders paid in that period
 */
public record RefundRate(int orders, int refunded) {

	private static final int DIGITS = 6;

	/** The share of refunded orders in percent; 0 if there were no orders. */
	public BigDecimal percent() {
		return (this.orders == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(this.refunded)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(this.orders), DIGITS, RoundingMode.HALF_UP);
	}

}
