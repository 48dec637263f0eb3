package org.ruzhu.portal.precheck.web;

import java.math.BigDecimal;

/** Amounts in CNY as JSON numbers, without needless decimals. */
final class Amounts {

	private static final int FEN = 2;

	private Amounts() {
	}

	static BigDecimal ofFen(long fen) {
		return plain(BigDecimal.valueOf(fen, FEN));
	}

	static BigDecimal plain(BigDecimal amount) {
		BigDecimal bare = amount.stripTrailingZeros();
		return (bare.scale() < 0) ? bare.setScale(0) : bare;
	}

}
