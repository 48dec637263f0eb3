package org.ruzhu.joining.review;

import java.util.Optional;

/**
 * A condition of the market beside what the applicant states about it.
 *
 * @param category the category whose condition it is
 * @param fact what the form calls the fact
 * @param threshold what the market asks for
 * @param stated what the applicant states; empty where nothing
 * @param clause where the market says so
 * @param met whether it is met by what is stated
 * @param before what was stated when the application was last checked; empty unless it is
 * another now
 */
public record Condition(String category, String fact, String threshold, String stated, String clause, boolean met,
		Optional<String> before) {
}
