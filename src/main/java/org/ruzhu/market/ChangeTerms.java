package org.ruzhu.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms of a market that requires changes of the joining material to be reported
 * (Management Regulations, 6.1.1).
 *
 * @param clause the clause that states it
 * @param licenceLapses whether an expired licence bars publishing
 * @param subjects what can change, each with its fields
 */
public record ChangeTerms(LocalizedText clause, boolean licenceLapses, List<Subject> subjects) {

	public ChangeTerms {
		MarketFile.once("subjects", subjects.stream().map(Subject::id));
	}

	/**
	 * Something that can change.
	 *
	 * @param fields the fields of report-change.form that the provider fills in again
	 * @param papers the upload fields of the same form that prove it
	 * @param verified whether a person verifies it before it takes effect
	 */
	public record Subject(String id, LocalizedText name, List<String> fields, List<String> papers, boolean verified) {

		public Subject {
			MarketFile.once("fields and papers", Stream.concat(fields.stream(), papers.stream()));
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

	/** The fields and uploads of each subject, by subject id. */
	public Map<String, List<String>> asked() {
		return this.subjects.stream()
			.collect(Collectors.toMap(Subject::id,
					(subject) -> Stream.concat(subject.fields().stream(), subject.papers().stream()).toList()));
	}

}
