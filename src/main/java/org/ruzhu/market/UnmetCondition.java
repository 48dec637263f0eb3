package org.ruzhu.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition of a market that an applicant does not meet, or a document that is missing
 * or has lapsed.
 *
 * @param code the code of the rule in the table
 * @param category the category it belongs to
 * @param fact the key of the fact it checks
 * @param threshold what the market requires, such as {@code ≥ 2}
 * @param actual the applicant's own value; empty if none was stated; of a document that
 * has lapsed its last day
 * @param clause the clause of the market's document, in Chinese
 * @param clauseEn the same in English
 * @param earliest the first day on which it will be met, if it is met with time alone
 */
public record UnmetCondition(String code, String category, String fact, String threshold, Optional<Object> actual,
		String clause, String clauseEn, Optional<LocalDate> earliest) {

	/** The threshold of a document that is missing. */
	private static final String DOCUMENT = "document";

	/**
	 * A document that is asked for.
	 * @param category the category that asks for it
	 * @param lapsed its last day, if it was uploaded and is over
	 */
	public static UnmetCondition document(AskedDocument document, String category, Optional<LocalDate> lapsed) {
		return new UnmetCondition(DOCUMENT, category, document.id(), DOCUMENT, lapsed.map(LocalDate::toString),
				document.source().zh(), document.source().en(), Optional.empty());
	}

	/** Whether it asks for a document, and not for a fact. */
	public boolean asksForDocument() {
		return DOCUMENT.equals(this.threshold);
	}

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
