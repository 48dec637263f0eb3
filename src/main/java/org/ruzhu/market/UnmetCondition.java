package org.ruzhu.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition of a market that an applicant does not meet.
 *
 * @param code the code of the rule in the table
 * @param category the category it belongs to
 * @param fact the key of the fact it checks
 * @param threshold what the market requires, such as {@code ≥ 2}
 * @param actual the applicant's own value; empty if none was stated
 * @param clause the clause of the market's document, in Chinese
 * @param clauseEn the same in English
 * @param earliest the first day on which it will be met, if it is met with time alone
 */
public record UnmetCondition(String code, String category, String fact, String threshold, Optional<Object> actual,
		String clause, String clauseEn, Optional<LocalDate> earliest) {

	/** The applicant's own value as text; empty if none was stated. */
	public String stated() {
		return text(this.actual.orElse(""));
	}

	/** A stated value as text; empty for none. */
	public static String text(Object value) {
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros().toPlainString()
				: Objects.toString(value, "");
	}

}
