package org.ruzhu.portal.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.Reading;

/**
 * The form of an open task, as the provider sees it.
 *
 * @param lists the choices that the form references by {@code valuesKey}
 * @param openFields the fields that may be answered; empty means all
 * @param hints the hints beside fields, by field key
 * @param notes what the market says of fields, by field key
 * @param readings what is to be read before fields are answered, by field key
 * @param facts the facts of the feature by name, for the texts of the form
 * @param typed the current values, by field key
 * @param problem why the task was returned, if its last answer was wrong
 */
public record TaskForm(OpenTask task, FormSchema schema, Map<String, List<Option>> lists,
		Optional<Set<String>> openFields, Map<String, String> hints, Map<String, FieldNote> notes,
		Map<String, List<Reading>> readings, Map<String, Object> facts, Map<String, List<String>> typed,
		Optional<InvalidAnswerException> problem) implements FilledForm {

	/** The fields that can be answered. */
	public List<FormComponent> fields() {
		return this.schema.fields().stream().filter((field) -> isOpen(field.key())).toList();
	}

	@Override
	public boolean isOpen(String field) {
		return this.openFields.map((open) -> open.contains(field)).orElse(true);
	}

	/** Whether no field may be answered: the task ends otherwise. */
	boolean isClosed() {
		return this.openFields.filter(Set::isEmpty).isPresent();
	}

	/** This form with the submitted values in place of the current ones. */
	public TaskForm filledWith(Map<String, List<String>> sent) {
		Map<String, List<String>> all = new HashMap<>(this.typed);
		fields().forEach((field) -> all.put(field.key(), sent.getOrDefault(field.key(), List.of())));
		return new TaskForm(this.task, this.schema, this.lists, this.openFields, this.hints, this.notes, this.readings,
				this.facts, all, this.problem);
	}

	List<String> typed(String field) {
		return this.typed.getOrDefault(field, List.of());
	}

}
