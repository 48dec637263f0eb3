package org.ruzhu.money.voucher;

import java.util.Locale;

/** The names of payers, which banks write with brackets and spaces as they like. */
public final class PayerName {

	private PayerName() {
	}

	/** Whether two names are those of one payer. */
	public static boolean same(String one, String other) {
		return plain(one).equals(plain(other));
	}

	private static String plain(String name) {
		return name.replaceAll("\\s", "").replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT);
	}

}
