package org.ruzhu.provider.cases;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;

/** The fields of an application, read from its forms. */
@Component
public class CaseFields {

	/**
	 * The field with the ids of the market's preferences that the provider says it meets.
	 */
	public static final String PREFERENCES = "preferences";

	private final List<FormComponent> facts;

	private final List<FormComponent> evidence;

	CaseFields(ProcessFolder folder) {
		this.facts = fields(folder, "state-facts").filter((field) -> !PREFERENCES.equals(field.key())).toList();
		this.evidence = fields(folder, "upload-evidence").toList();
	}

	private static Stream<FormComponent> fields(ProcessFolder folder, String form) {
		return folder.forms(form + ".form")
			.stream()
			.map(FormSchema::read)
			.flatMap((schema) -> schema.fields().stream());
	}

	/** The keys of the facts about company, service and product. */
	public List<String> facts() {
		return keys(this.facts.stream());
	}

	/** The keys of the evidence for these facts. */
	public List<String> evidence() {
		return keys(this.evidence.stream());
	}

	/** The keys of the evidence that is an uploaded file. */
	public List<String> documents() {
		return keys(this.evidence.stream().filter((field) -> field.upload().isPresent()));
	}

	/** The keys of everything that a reviewer may ask to be changed. */
	public List<String> all() {
		return keys(Stream.concat(this.facts.stream(), this.evidence.stream()));
	}

	/**
	 * The keys of what a reviewer may ask to be changed, in a market that asks only for
	 * these facts and documents.
	 */
	public List<String> asked(List<String> asked) {
		return keys(Stream.concat(this.facts.stream(), this.evidence.stream())
			.filter((field) -> field.hiddenWhen().isEmpty() || asked.contains(field.key())));
	}

	private static List<String> keys(Stream<FormComponent> fields) {
		return fields.map(FormComponent::key).toList();
	}

}
