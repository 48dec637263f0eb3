package org.ruzhu.joining.review;

import java.util.List;
import java.util.Map;

import org.ruzhu.market.UnmetCondition;

/**
 * What the rules find of an application.
 *
 * @param facts what is stated and verified, by key
 * @param unmet the conditions that are not met, of all its categories
 */
record Judgement(Map<String, Object> facts, List<UnmetCondition> unmet) {

	/** The unmet conditions of some of the categories. */
	List<UnmetCondition> unmet(List<String> categories) {
		return this.unmet.stream().filter((condition) -> categories.contains(condition.category())).toList();
	}

}
