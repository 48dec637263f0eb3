package org.ruzhu.membership.violation;

import java.util.List;

/**
 * A person's finding on a report.
 *
 * @param confirmed whether it is a violation
 * @param type the type; blank to keep the reported type
 * @param products the products concerned; empty to keep the reported ones
 * @param measures the measures in addition to those of the annex
 * @param reason the reason, which the provider reads
 */
public record ViolationFinding(boolean confirmed, String type, List<String> products, Measures measures,
		String reason) {
}
