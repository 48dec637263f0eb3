package org.ruzhu.platform.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox address in the one spelling that is kept: trimmed and in lower case.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

	private static final int MAX_LENGTH = 254;

	private static final Pattern SHAPE = Pattern.compile(
			"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

	/** The address that was typed, if it is one. */
	public static Optional<EmailAddress> of(String typed) {
		String address = typed.strip().toLowerCase(Locale.ROOT);
		return (address.length() <= MAX_LENGTH && SHAPE.matcher(address).matches())
				? Optional.of(new EmailAddress(address)) : Optional.empty();
	}

}
