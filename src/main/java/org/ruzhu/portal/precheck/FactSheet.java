package org.ruzhu.portal.precheck;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.FormCheck;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;

/**
 * The facts that markets check, defined by the form {@code precheck}. The page renders
 * this form, and the API validates by it.
 */
@Component
public class FactSheet {

	private static final String FORM = "precheck";

	/** The file of the form. */
	public static final String FILE = FORM + ".form";

	private final FormSchema form;

	private final FormCheck check;

	FactSheet(ProcessFolder folder, FormCheck check) {
		this.form = FormSchema.read(folder.forms(FILE).get(0));
		this.check = check;
	}

	/** The schema of the form. */
	public FormSchema form() {
		return this.form;
	}

	/** All facts, in the order of the form. */
	public List<FormComponent> fields() {
		return this.form.fields();
	}

	/** The fact with this key, if there is one. */
	public Optional<FormComponent> field(String key) {
		return fields().stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	/** Reads a submitted form. An empty field is not stated; an unticked box means no. */
	public CheckedAnswers read(Map<String, List<String>> typed) {
		return typed(this.check.check(this.form, typed, Map.of(), Map.of(), Optional.empty()));
	}

	/** Reads only these facts. Any other fact of the form counts as not stated. */
	public CheckedAnswers readStated(Map<String, List<String>> stated) {
		return typed(this.check.check(this.form, stated, Map.of(), Map.of(), Optional.of(Set.copyOf(stated.keySet()))));
	}

	/** Converts answers to the types that the markets' tables compare. */
	private CheckedAnswers typed(CheckedAnswers answers) {
		Map<String, Object> facts = new LinkedHashMap<>();
		answers.values().forEach((key, value) -> facts.put(key, typed(field(key).orElseThrow(), value)));
		return new CheckedAnswers(facts, answers.problems());
	}

	private static Object typed(FormComponent field, Object value) {
		return switch (FactType.of(field)) {
			case INTEGER -> ((BigDecimal) value).intValueExact();
			case DATE -> Days.day((String) value);
			case AMOUNT, BOOLEAN, CHOICE -> value;
		};
	}

}
