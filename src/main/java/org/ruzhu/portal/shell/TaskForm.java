package org.ruzhu.portal.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;

/**
 * The form of an open task as it stands before the provider.
 *
 * @param lists choices that the form names by {@code valuesKey}
 * @param openFields the fields that may be answered; empty means all
 * @param hints what to say beside a field, by field key
 * @param facts what the feature knows, by name; texts of the form may name it
 * @param typed what is filled in, by field key
 * @param problem why the task is back, when its last answer was wrong
 */
public record TaskForm(OpenTask task, FormSchema schema, Map<String, List<Option>> lists,
		Optional<Set<String>> openFields, Map<String, String> hints, Map<String, Object> facts,
		Map<String, List<String>> typed, Optional<InvalidAnswerException> problem) implements FilledForm {

	/** The fields that can be answered. */
	public List<FormComponent> fields() {
		return this.schema.fields().stream().filter((field) -> isOpen(field.key())).toList();
	}

	@Override
	public boolean isOpen(String field) {
		return this.openFields.map((open) -> open.contains(field)).orElse(true);
	}

	/** The same form with what was sent in place of what was there before. */
	public TaskForm filledWith(Map<String, List<String>> sent) {
		Map<String, List<String>> all = new HashMap<>(this.typed);
		fields().forEach((field) -> all.put(field.key(), sent.getOrDefault(field.key(), List.of())));
		return new TaskForm(this.task, this.schema, this.lists, this.openFields, this.hints, this.facts, all,
				this.problem);
	}

	List<String> typed(String field) {
		return this.typed.getOrDefault(field, List.of());
	}

}
