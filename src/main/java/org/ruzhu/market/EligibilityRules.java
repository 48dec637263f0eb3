package org.ruzhu.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A market's conditions for joining, from its table {@code Eligibility}. */
public interface EligibilityRules {

	/**
	 * Checks an applicant's facts against the conditions of the chosen categories, by the
	 * current rules.
	 * @param facts the stated facts, by key; a missing fact meets no condition
	 * @param asOf the day of the check, for conditions that are met with time
	 * @return all unmet conditions at once, in the order of the categories and of the
	 * table
	 */
	EligibilityVerdict check(String marketId, List<String> categories, Map<String, Object> facts, LocalDate asOf);

	/**
	 * Checks by the rules of one deployed table, even if newer versions are deployed.
	 * @param tableId the {@link EligibilityVerdict#tableId() table} of an earlier check
	 */
	EligibilityVerdict checkBy(String tableId, List<String> categories, Map<String, Object> facts, LocalDate asOf);

	/** The keys of the facts that a market's conditions for these categories use. */
	Set<String> facts(String marketId, List<String> categories);

}
