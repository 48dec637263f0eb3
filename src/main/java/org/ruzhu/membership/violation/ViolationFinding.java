package org.ruzhu.membership.violation;

import java.util.List;

/**
 * What a person found in a report that was heard.
 *
 * @param confirmed whether it is a violation
 * @param type what it is; the type that was reported where it is blank
 * @param products the products in question; those reported where it is empty
 * @param measures what is done besides what the annex sets
 * @param reason why; the provider reads it
 */
public record ViolationFinding(boolean confirmed, String type, List<String> products, Measures measures,
		String reason) {
}
