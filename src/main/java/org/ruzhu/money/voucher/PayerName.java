package org.ruzhu.money.voucher;

import org.ruzhu.platform.text.PlainText;

/** Compares names of payers, which banks write with different brackets and spaces. */
public final class PayerName {

	private PayerName() {
	}

	/** Whether two names are the name of the same payer. */
	public static boolean same(String one, String other) {
		return PlainText.isSameName(one, other);
	}

}
