package org.ruzhu.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ruzhu.platform.json.WrongEntryException;

/**
 * The terms of a market in which changes of the joining material are reported.
 *
 * @param stated whether the market's documents state it (Management Regulations, 6.1.1);
 * if not, it is the operator's own arrangement
 * @param clause the clause that states it
 * @param licenceLapses whether an expired licence bars publishing
 * @param reported the ids of the subjects that are reported; empty for all
 * @param subjects what is reported, each with its fields
 */
public record ChangeTerms(boolean stated, Optional<LocalizedText> clause, boolean licenceLapses,
		Optional<List<String>> reported, List<Subject> subjects) {

	public ChangeTerms {
		MarketFile.once("subjects", subjects.stream().map(Subject::id));
		if (stated != clause.isPresent()) {
			throw new WrongEntryException("changes",
					"'clause' of 'changes' is needed with 'stated: true', and only then");
		}
		subjects = reported.isEmpty() ? subjects : among(subjects, reported.get());
	}

	private static List<Subject> among(List<Subject> all, List<String> ids) {
		List<Subject> reported = all.stream().filter((subject) -> ids.contains(subject.id())).toList();
		if (reported.size() < ids.size()) {
			throw new WrongEntryException("changes", "'reported' names " + ids + ", but of these there are "
					+ reported.stream().map(Subject::id).toList());
		}
		return reported;
	}

	/**
	 * Something that can change.
	 *
	 * @param fields the fields of report-change.form that the provider fills in again
	 * @param papers the upload fields of the same form that prove it
	 * @param documents whether each of the documents that the market asks for can be
	 * uploaded anew; not unless told otherwise
	 * @param verified whether a person verifies it before it takes effect
	 */
	public record Subject(String id, LocalizedText name, List<String> fields, List<String> papers,
			Optional<Boolean> documents, boolean verified) {

		public Subject {
			MarketFile.once("fields and papers", Stream.concat(fields.stream(), papers.stream()));
		}

		/** Whether it is about the documents that the market asks for. */
		public boolean ofDocuments() {
			return this.documents.orElse(false);
		}

	}

	/** The subject with this id, if the market has it. */
	public Optional<Subject> subject(String id) {
		return this.subjects.stream().filter((subject) -> subject.id().equals(id)).findFirst();
	}

	/** The fields of all subjects. */
	public List<String> fields() {
		return this.subjects.stream().flatMap((subject) -> subject.fields().stream()).distinct().toList();
	}

	/**
	 * The fields and uploads of each subject, by subject id.
	 * @param documents the keys of the documents that the market asks for
	 */
	public Map<String, List<String>> asked(List<String> documents) {
		return this.subjects.stream()
			.collect(Collectors.toMap(Subject::id,
					(subject) -> Stream
						.of(subject.fields(), subject.papers(), subject.ofDocuments() ? documents : List.<String>of())
						.flatMap(List::stream)
						.toList()));
	}

}
