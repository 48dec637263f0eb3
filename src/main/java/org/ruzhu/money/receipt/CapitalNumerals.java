package org.ruzhu.money.receipt;

/**
 * Writes amounts in the capital numerals of Chinese receipts, such as {@code 伍仟元整}. They
 * stand beside the figures because they cannot be altered with a stroke.
 */
final class CapitalNumerals {

	private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

	private static final String[] PLACES = { "", "拾", "佰", "仟" };

	private static final String[] SECTIONS = { "", "万", "亿" };

	private static final long LIMIT_FEN = 100_000_000_000_000L;

	private CapitalNumerals() {
	}

	/**
	 * An amount in words.
	 * @param fen from 0 to less than a trillion yuan
	 * @throws IllegalArgumentException for any other amount
	 */
	static String of(long fen) {
		if (fen < 0 || fen >= LIMIT_FEN) {
			throw new IllegalArgumentException("No receipt is for " + fen + " fen");
		}
		long yuan = fen / 100;
		int jiao = (int) (fen / 10 % 10);
		int rest = (int) (fen % 10);
		String words = (yuan > 0 || fen == 0) ? whole(yuan) + "元" : "";
		if (jiao == 0 && rest == 0) {
			return words + "整";
		}
		if (jiao > 0) {
			words += digit(jiao) + "角";
		}
		else if (yuan > 0) {
			words += "零";
		}
		return (rest > 0) ? words + digit(rest) + "分" : words;
	}

	private static String whole(long yuan) {
		if (yuan == 0) {
			return digit(0);
		}
		String digits = Long.toString(yuan);
		StringBuilder words = new StringBuilder();
		boolean zeros = false;
		boolean counted = false;
		for (int place = digits.length() - 1; place >= 0; place--) {
			int digit = digits.charAt(digits.length() - 1 - place) - '0';
			if (digit > 0) {
				words.append(zeros ? digit(0) : "").append(digit(digit)).append(PLACES[place % 4]);
			}
			zeros = digit == 0;
			counted |= digit > 0;
			if (place % 4 == 0) {
				words.append(counted ? SECTIONS[place / 4] : "");
				counted = false;
			}
		}
		return words.toString();
	}

	private static String digit(int digit) {
		return DIGITS.substring(digit, digit + 1);
	}

}
