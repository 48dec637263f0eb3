package org.ruzhu.platform.form;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.engine.Feel;
import org.ruzhu.platform.text.PlainText;

/** Checks what was typed into a form against the same schema that drew it. */
@Component
public class FormCheck {

	private static final String TICKED = "true";

	private final Feel feel;

	FormCheck(Feel feel) {
		this.feel = feel;
	}

	/**
	 * Turns the request's strings into typed answers; a hidden or closed field's answer
	 * is dropped.
	 * @param typed what was sent, by field key
	 * @param lists choices that the form names by {@code valuesKey}
	 * @param known what conditions may ask for beside the answers and the lists, by name
	 * @param open the fields that may be answered; empty means all
	 */
	public CheckedAnswers check(FormSchema schema, Map<String, List<String>> typed, Map<String, List<Option>> lists,
			Map<String, ?> known, Optional<Set<String>> open) {
		Map<String, Object> values = new LinkedHashMap<>();
		List<InvalidAnswerException> problems = new ArrayList<>();
		Set<String> hidden = hidden(schema, typed, lists, known);
		for (FormComponent field : schema.fields()) {
			boolean closed = open.isPresent() && !open.get().contains(field.key());
			if (closed || hidden.contains(field.id())) {
				continue;
			}
			try {
				Object value = value(field, typed.getOrDefault(field.key(), List.of()), lists);
				if (value != null) {
					values.put(field.key(), value);
				}
			}
			catch (InvalidAnswerException problem) {
				problems.add(problem);
			}
		}
		return new CheckedAnswers(values, problems);
	}

	/**
	 * The ids of the components that the other answers, the lists or what else is known
	 * hide, with all that a hidden group holds.
	 */
	public Set<String> hidden(FormSchema schema, Map<String, List<String>> typed, Map<String, List<Option>> lists,
			Map<String, ?> known) {
		Set<String> hidden = new HashSet<>();
		hide(schema.components(), context(schema, typed, lists, known), false, hidden);
		return hidden;
	}

	private void hide(List<FormComponent> components, Map<String, Object> context, boolean parentHidden,
			Set<String> hidden) {
		for (FormComponent component : components) {
			boolean hides = parentHidden
					|| component.hiddenWhen().filter((feel) -> this.feel.holds(feel, context)).isPresent();
			if (hides) {
				hidden.add(component.id());
			}
			hide(component.components(), context, hides, hidden);
		}
	}

	/** A list stands for its values; an answer goes before what is known by its name. */
	private static Map<String, Object> context(FormSchema schema, Map<String, List<String>> typed,
			Map<String, List<Option>> lists, Map<String, ?> known) {
		Map<String, Object> context = new HashMap<>(known);
		lists.forEach((name, options) -> context.put(name, options.stream().map(Option::value).toList()));
		for (FormComponent field : schema.fields()) {
			List<String> value = typed.getOrDefault(field.key(), List.of());
			if (field.isMultiple()) {
				context.put(field.key(), value);
			}
			else if ("checkbox".equals(field.type())) {
				context.put(field.key(), isTicked(field, value));
			}
			else {
				context.put(field.key(), value.isEmpty() ? null : value.get(0));
			}
		}
		return context;
	}

	private static Object value(FormComponent field, List<String> typed, Map<String, List<Option>> lists) {
		if (field.isMultiple()) {
			return choices(field, typed, lists);
		}
		String text = typed.isEmpty() ? "" : PlainText.kept(typed.get(0));
		if ("checkbox".equals(field.type())) {
			return ticked(field, typed);
		}
		if (text.isEmpty()) {
			require(!field.validate().required(), field, "form.required");
			return null;
		}
		return switch (field.type()) {
			case "number" -> FieldLimits.number(field, text);
			case "datetime" -> date(field, text);
			case "select", "radio" -> choices(field, List.of(text), lists).get(0);
			default -> FieldLimits.text(field, text);
		};
	}

	/** Whether a box is ticked, or what was on the page when it was. */
	private static Object ticked(FormComponent field, List<String> typed) {
		boolean ticked = isTicked(field, typed);
		require(ticked || !field.validate().required(), field, "form.mustBeTicked");
		return (ticked && field.shown().isPresent() && !typed.contains(TICKED)) ? FieldLimits.text(field, typed.get(0))
				: (Object) ticked;
	}

	private static boolean isTicked(FormComponent field, List<String> typed) {
		return typed.contains(TICKED)
				|| (field.shown().isPresent() && typed.stream().anyMatch((value) -> !value.isBlank()));
	}

	private static List<String> choices(FormComponent field, List<String> typed, Map<String, List<Option>> lists) {
		List<Option> options = (field.valuesKey() != null) ? lists.getOrDefault(field.valuesKey(), List.of())
				: field.options();
		Set<String> known = new HashSet<>(options.stream().map(Option::value).toList());
		List<String> chosen = typed.stream().filter((value) -> !value.isBlank()).distinct().toList();
		require(known.containsAll(chosen), field, "form.unknownChoice");
		require(!chosen.isEmpty() || !field.validate().required(), field, "form.chooseOne");
		return chosen;
	}

	private static String date(FormComponent field, String text) {
		try {
			return field.isDate() ? Days.day(text).toString() : Days.time(text).toString();
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException(field.key(), "form.notADate");
		}
	}

	private static void require(boolean holds, FormComponent field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field.key(), messageKey, arguments);
		}
	}

}
