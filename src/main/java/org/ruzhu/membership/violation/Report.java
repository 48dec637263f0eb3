package org.ruzhu.membership.violation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report of a provider's conduct.
 *
 * @param type a type of the annex, or {@code unlisted}
 * @param occurredOn the day of the conduct
 * @param products the products concerned; empty if none
 * @param evidence the ids of documents of the case
 * @param externalId the report's id at the marketplace, if it came from there
 */
public record Report(String type, String description, LocalDate occurredOn, List<String> products,
		List<String> evidence, Optional<String> externalId) {
}
