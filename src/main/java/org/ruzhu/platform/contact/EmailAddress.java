package org.ruzhu.platform.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ruzhu.platform.text.PlainText;

/**
 * A mailbox address in its normalized form: trimmed and in lower case. Its local part is
 * a dot-atom (RFC 5322, 3.2.3), and its domain a DNS name. Addresses beyond ASCII (RFC
 * 6531) are rejected, because not every mail server accepts them.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

	private static final int MAX_LENGTH = 254;

	private static final int MAX_LOCAL = 64;

	private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";

	private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

	/** The format of an address. A top-level domain is never a number. */
	private static final Pattern SHAPE = Pattern
		.compile("(?<local>" + ATOM + "(?:\\." + ATOM + ")*)@" + LABEL + "(?:\\." + LABEL + ")*\\.(?!\\d+$)" + LABEL);

	/** Parses a typed address; empty if it is not one. */
	public static Optional<EmailAddress> of(String typed) {
		if (typed.length() > 2 * MAX_LENGTH) {
			return Optional.empty();
		}
		Matcher address = SHAPE.matcher(PlainText.narrow(typed).toLowerCase(Locale.ROOT));
		boolean sendable = address.matches() && address.group().length() <= MAX_LENGTH
				&& address.group("local").length() <= MAX_LOCAL;
		return sendable ? Optional.of(new EmailAddress(address.group())) : Optional.empty();
	}

}
