package org.ruzhu.membership.change;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ruzhu.market.ChangeTerms.Subject;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * A provider's report of a change.
 *
 * @param subject the id of what has changed, from the market's data
 * @param occurredOn the day on which it happened
 * @param answers the answers, by field
 */
public record ChangeReport(String subject, LocalDate occurredOn, Map<String, String> answers) {

	/** The new values, by field. A field that was left empty becomes empty. */
	Map<String, String> values(Subject of) {
		return among(of.fields());
	}

	/**
	 * The documents that prove it.
	 * @throws InvalidAnswerException if one is missing
	 */
	Map<String, String> papers(Subject of) {
		Map<String, String> papers = among(of.papers());
		papers.forEach((field, id) -> {
			if (id.isEmpty()) {
				throw new InvalidAnswerException(field, "change.paper.none");
			}
		});
		return papers;
	}

	private Map<String, String> among(List<String> fields) {
		Map<String, String> among = new LinkedHashMap<>();
		fields.forEach((field) -> among.put(field, this.answers.getOrDefault(field, "")));
		return among;
	}

}
