package org.ruzhu.money.invoice;

import java.util.Optional;
import java.util.regex.Pattern;

import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.enterprise.CreditCode;

/**
 * A taxpayer's number (纳税人识别号): the unified social credit code, or the number of 15 signs
 * that taxpayers had before it, which is six digits of the region and the nine signs of
 * the organisation code. Individuals' numbers of 20 signs are not among them: providers
 * are enterprises.
 *
 * @param value the number, in capitals and without spaces
 */
record TaxNumber(String value) {

	private static final Pattern BEFORE_THE_UNIFIED_CODE = Pattern.compile("[0-9]{6}[0-9A-Z]{9}");

	/**
	 * The number that was typed, if it is one.
	 * @param verified the enterprise's verified code, which counts although its check
	 * character may not fit
	 */
	static Optional<TaxNumber> of(String typed, String verified) {
		String code = PlainText.code(typed);
		boolean known = CreditCode.of(code).isPresent() || code.equals(verified)
				|| BEFORE_THE_UNIFIED_CODE.matcher(code).matches();
		return known ? Optional.of(new TaxNumber(code)) : Optional.empty();
	}

}
