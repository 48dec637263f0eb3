package org.ruzhu.membership.change;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ruzhu.market.ChangeTerms.Subject;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * What a provider reports.
 *
 * @param subject what has changed, by the market's data
 * @param occurredOn the day on which it happened
 * @param answers what was answered, by field
 */
public record ChangeReport(String subject, LocalDate occurredOn, Map<String, String> answers) {

	/** What is to be there; a field that was left empty is to be empty. */
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
