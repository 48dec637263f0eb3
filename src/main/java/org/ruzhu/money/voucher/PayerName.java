package org.ruzhu.money.voucher;

import org.ruzhu.platform.text.PlainText;

/** The names of payers, which banks write with brackets and spaces as they like. */
public final class PayerName {

	private PayerName() {
	}

	/** Whether two names are those of one payer. */
	public static boolean same(String one, String other) {
		return PlainText.isSameName(one, other);
	}

}
