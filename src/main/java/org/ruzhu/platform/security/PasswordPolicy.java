package org.ruzhu.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be, a provider's as one of the staff: at least ten characters, of
 * more than one sort, none that everybody knows, and not its owner's own name.
 */
public final class PasswordPolicy {

	/** The fewest characters. */
	public static final int SHORTEST = 10;

	/** What the hash function takes in, in bytes; beyond it, it would cut silently. */
	private static final int MAX_LENGTH = 72;

	private static final int FEWEST_DIFFERENT = 5;

	private static final int TELLING_NAME = 4;

	/** Whole passwords, and words that are none the better for digits and signs. */
	private static final Set<String> KNOWN = read("security/known-passwords.txt");

	private PasswordPolicy() {
	}

	private static Set<String> read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The message key of what is wrong with a password, empty when it will do.
	 * @param names what its owner is called: mail address, user name, first and last name
	 */
	public static Optional<String> fault(String password, String... names) {
		if (isTooShort(password)) {
			return Optional.of("account.password.tooShort");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
			return Optional.of("account.password.tooLong");
		}
		if (isMonotonous(password)) {
			return Optional.of("account.password.tooSimple");
		}
		if (isKnown(password)) {
			return Optional.of("account.password.known");
		}
		return containsName(password, names) ? Optional.of("account.password.containsEmail") : Optional.empty();
	}

	/** Whether it has too few characters. */
	public static boolean isTooShort(String password) {
		return password.codePointCount(0, password.length()) < SHORTEST;
	}

	private static boolean isMonotonous(String password) {
		boolean lettersAlone = password.codePoints().allMatch(Character::isLetter);
		boolean digitsAlone = password.codePoints().allMatch(Character::isDigit);
		return lettersAlone || digitsAlone || password.codePoints().distinct().count() < FEWEST_DIFFERENT;
	}

	private static boolean isKnown(String password) {
		String lower = password.toLowerCase(Locale.ROOT);
		return KNOWN.contains(lower) || KNOWN.contains(lower.replaceAll("[^a-z]", ""));
	}

	/** Whether it contains one of its owner's names, of a mail address what tells one. */
	public static boolean containsName(String password, String... names) {
		String lower = password.toLowerCase(Locale.ROOT);
		return Arrays.stream(names)
			.map((name) -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", ""))
			.filter((name) -> name.length() >= TELLING_NAME)
			.anyMatch(lower::contains);
	}

}
