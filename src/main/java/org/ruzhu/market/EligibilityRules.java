package org.ruzhu.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A market's conditions of joining, as its table {@code Eligibility} has them. */
public interface EligibilityRules {

	/**
	 * Checks what an applicant states against the conditions of the chosen categories, by
	 * the rules in force now.
	 * @param facts what was stated, by key; a fact that is missing meets no condition
	 * @param asOf the day to judge by, for conditions that time cures
	 * @return all unmet conditions at once, in the order of the categories and of the
	 * table
	 */
	EligibilityVerdict check(String marketId, List<String> categories, Map<String, Object> facts, LocalDate asOf);

	/**
	 * The same by the rules of one deployed table, whatever was deployed since.
	 * @param tableId the {@link EligibilityVerdict#tableId() table} that judged before
	 */
	EligibilityVerdict checkBy(String tableId, List<String> categories, Map<String, Object> facts, LocalDate asOf);

	/** The keys of the facts that a market's conditions look at. */
	Set<String> facts(String marketId);

}
