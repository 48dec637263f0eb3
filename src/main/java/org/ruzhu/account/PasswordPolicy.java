package org.ruzhu.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: at least ten characters, of more than one sort, and not the
 * mailbox's own name.
 */
public final class PasswordPolicy {

	private static final int SHORTEST = 10;

	/** What the hash function takes in, in bytes; beyond it, it would cut silently. */
	private static final int LONGEST = 72;

	private static final int FEWEST_DIFFERENT = 5;

	private static final int TELLING_NAME = 4;

	private PasswordPolicy() {
	}

	/** The message key of what is wrong with a password, empty when it will do. */
	public static Optional<String> fault(String password, String email) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of("account.password.tooShort");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return Optional.of("account.password.tooLong");
		}
		if (isMonotonous(password)) {
			return Optional.of("account.password.tooSimple");
		}
		return containsName(password, email) ? Optional.of("account.password.containsEmail") : Optional.empty();
	}

	private static boolean isMonotonous(String password) {
		boolean lettersAlone = password.codePoints().allMatch(Character::isLetter);
		boolean digitsAlone = password.codePoints().allMatch(Character::isDigit);
		return lettersAlone || digitsAlone || password.codePoints().distinct().count() < FEWEST_DIFFERENT;
	}

	private static boolean containsName(String password, String email) {
		return EmailAddress.of(email)
			.map(EmailAddress::localPart)
			.filter((name) -> name.length() >= TELLING_NAME)
			.filter((name) -> password.toLowerCase(Locale.ROOT).contains(name))
			.isPresent();
	}

}
