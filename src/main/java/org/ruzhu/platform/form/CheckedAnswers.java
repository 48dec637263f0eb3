package org.ruzhu.platform.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form as it was answered.
 *
 * @param values the accepted answers by field key: String, BigDecimal, Boolean, or List
 * of String
 * @param problems what is wrong, at most one a field
 */
public record CheckedAnswers(Map<String, Object> values, List<InvalidAnswerException> problems) {

	public boolean areValid() {
		return this.problems.isEmpty();
	}

	/** The same answers with one more thing wrong. */
	public CheckedAnswers with(InvalidAnswerException problem) {
		List<InvalidAnswerException> all = new ArrayList<>(this.problems);
		all.add(problem);
		return new CheckedAnswers(this.values, all);
	}

}
