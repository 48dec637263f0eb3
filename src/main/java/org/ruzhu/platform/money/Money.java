package org.ruzhu.platform.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as people read them. */
public final class Money {

	private Money() {
	}

	/**
	 * An amount in fen as yuan with two decimals: {@code 5,000.00 元},
	 * {@code CNY 5,000.00}.
	 */
	public static String text(long fen, Locale locale) {
		NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
		format.setMinimumFractionDigits(2);
		String yuan = format.format(BigDecimal.valueOf(fen, 2));
		return isEnglish(locale) ? "CNY " + yuan : yuan + " 元";
	}

	public static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
