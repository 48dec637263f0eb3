package org.ruzhu.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a market has changes of the joining material reported to it (003, 6.1.1).
 *
 * @param clause where it says so
 * @param licenceLapses whether a licence past its last day bars publishing
 * @param subjects what may change, each with the fields that say it
 */
public record ChangeTerms(LocalizedText clause, boolean licenceLapses, List<Subject> subjects) {

	public ChangeTerms {
		MarketFile.once("subjects", subjects.stream().map(Subject::id));
	}

	/**
	 * Something that may change.
	 *
	 * @param fields what the provider states anew, by field of report-change.form
	 * @param papers the uploads that prove it, by field of the same form
	 * @param verified whether a person looks at it before it takes effect
	 */
	public record Subject(String id, LocalizedText name, List<String> fields, List<String> papers, boolean verified) {

		public Subject {
			MarketFile.once("fields and papers", Stream.concat(fields.stream(), papers.stream()));
		}

	}

	/** The subject of this id, if the market has it. */
	public Optional<Subject> subject(String id) {
		return this.subjects.stream().filter((subject) -> subject.id().equals(id)).findFirst();
	}

	/** All that is stated, whatever changes. */
	public List<String> fields() {
		return this.subjects.stream().flatMap((subject) -> subject.fields().stream()).distinct().toList();
	}

	/** The fields and papers that each subject asks for. */
	public Map<String, List<String>> asked() {
		return this.subjects.stream()
			.collect(Collectors.toMap(Subject::id,
					(subject) -> Stream.concat(subject.fields().stream(), subject.papers().stream()).toList()));
	}

}
