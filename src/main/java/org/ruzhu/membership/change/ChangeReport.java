package org.ruzhu.membership.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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
	 * The documents that prove it; where it is about the market's documents, those that
	 * are new.
	 * @param documents the keys of the documents that the market asks for
	 * @throws InvalidAnswerException if one is missing
	 */
	Map<String, String> papers(Subject of, Collection<String> documents) {
		if (of.ofDocuments()) {
			return anew(documents);
		}
		Map<String, String> papers = among(of.papers());
		papers.forEach((field, id) -> {
			if (id.isEmpty()) {
				throw new InvalidAnswerException(field, "change.paper.none");
			}
		});
		return papers;
	}

	private Map<String, String> anew(Collection<String> documents) {
		Map<String, String> papers = among(documents);
		papers.values().removeIf(String::isEmpty);
		if (papers.isEmpty()) {
			throw new InvalidAnswerException("changeSubject", "change.paper.any");
		}
		return papers;
	}

	private Map<String, String> among(Collection<String> fields) {
		Map<String, String> among = new LinkedHashMap<>();
		fields.forEach((field) -> among.put(field, this.answers.getOrDefault(field, "")));
		return among;
	}

}
