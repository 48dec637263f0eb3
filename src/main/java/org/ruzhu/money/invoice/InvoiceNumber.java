package org.ruzhu.money.invoice;

import java.util.Optional;
import java.util.regex.Pattern;

import org.ruzhu.platform.text.PlainText;

/**
 * The number of an invoice: the 20 digits of a fully digital one, or code and number one
 * after the other, which are 10 or 12 digits and 8.
 *
 * @param value the digits
 */
record InvoiceNumber(String value) {

	private static final Pattern SHAPE = Pattern.compile("[0-9]{18}|[0-9]{20}");

	/** The number that was typed, with or without spaces and hyphens, if it is one. */
	static Optional<InvoiceNumber> of(String typed) {
		String digits = PlainText.code(typed).replace("-", "");
		return SHAPE.matcher(digits).matches() ? Optional.of(new InvoiceNumber(digits)) : Optional.empty();
	}

}
