package org.ruzhu.membership.violation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says a provider has done.
 *
 * @param type a type of the annex, or {@code unlisted}
 * @param occurredOn the day of the conduct
 * @param products the products in question; empty where it is about none
 * @param evidence the ids of documents of the case
 * @param externalId the report's number at the marketplace, where it comes from there
 */
public record Report(String type, String description, LocalDate occurredOn, List<String> products,
		List<String> evidence, Optional<String> externalId) {
}
