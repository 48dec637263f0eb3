package org.ruzhu.provider.cases;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;

/** The fields of an application that a reviewer may hand back, read from its forms. */
@Component
public class CaseFields {

	/**
	 * The field with the ids of the market's preferences that the provider says it meets.
	 */
	public static final String PREFERENCES = "preferences";

	private final List<FormComponent> identity;

	private final List<FormComponent> facts;

	private final List<FormComponent> evidence;

	CaseFields(ProcessFolder folder) {
		this.identity = fields(folder, "identify-enterprise");
		this.facts = fields(folder, "state-facts");
		this.evidence = fields(folder, "upload-evidence");
	}

	private static List<FormComponent> fields(ProcessFolder folder, String form) {
		return folder.forms(form + ".form")
			.stream()
			.map(FormSchema::read)
			.flatMap((schema) -> schema.fields().stream())
			.filter(FormComponent::isAmendable)
			.toList();
	}

	/** The keys of the fields and files that identify the enterprise. */
	public List<String> identity() {
		return keys(this.identity.stream());
	}

	/** The keys of those fields that are verified again after a change. */
	public List<String> verified() {
		return keys(this.identity.stream().filter(FormComponent::isVerified));
	}

	/** The keys of the facts about company, service and product. */
	public List<String> facts() {
		return keys(this.facts.stream());
	}

	/** The keys of the evidence for these facts. */
	public List<String> evidence() {
		return keys(this.evidence.stream());
	}

	/** The keys of the uploaded files of identity and evidence. */
	public List<String> documents() {
		return keys(Stream.concat(this.identity.stream(), this.evidence.stream())
			.filter((field) -> field.upload().isPresent()));
	}

	/** The keys of everything that a reviewer may ask to be changed. */
	public List<String> all() {
		return keys(every());
	}

	/**
	 * The keys of what a reviewer may ask to be changed, in a market that asks only for
	 * these facts and documents.
	 */
	public List<String> asked(List<String> asked) {
		return keys(every().filter((field) -> !isAskedInSomeMarkets(field) || asked.contains(field.key())));
	}

	private static boolean isAskedInSomeMarkets(FormComponent field) {
		return field.hiddenWhen().filter((condition) -> condition.contains(AskedFields.NAME)).isPresent();
	}

	private Stream<FormComponent> every() {
		return Stream.of(this.identity, this.facts, this.evidence).flatMap(List::stream);
	}

	private static List<String> keys(Stream<FormComponent> fields) {
		return fields.map(FormComponent::key).toList();
	}

}
