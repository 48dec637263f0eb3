package org.ruzhu.portal.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;

/** Prepares forms to be rendered in the reader's language. */
@Component
public class FormViews {

	private final TaskForms forms;

	private final Documents documents;

	private final MessageSource messages;

	FormViews(TaskForms forms, Documents documents, MessageSource messages) {
		this.forms = forms;
		this.documents = documents;
		this.messages = messages;
	}

	public FormView draw(TaskForm form, List<InvalidAnswerException> problems, Locale locale) {
		return new FormView(form.task().id(), new Drawing(form, problems, locale).draw(form.schema().components()),
				submit(form, locale), form.fields().stream().anyMatch((field) -> !field.isSecret()),
				form.problem().map((problem) -> text(problem, locale)).orElse(null));
	}

	/**
	 * The components of a form that does not belong to a task.
	 * @param problems the errors in the current values
	 */
	public List<FieldView> components(FilledForm form, List<InvalidAnswerException> problems, Locale locale) {
		return new Drawing(form, problems, locale).draw(form.schema().components());
	}

	/** A single field of a form, to be updated on the page. */
	public FieldView draw(TaskForm form, FormComponent field, List<InvalidAnswerException> problems, Locale locale) {
		return new Drawing(form, problems, locale).draw(field);
	}

	/**
	 * The label of the form's own button, or a default label; null for a form without
	 * button and fields, and for one of which no field may be answered.
	 */
	private String submit(TaskForm form, Locale locale) {
		if (form.isClosed()) {
			return null;
		}
		return form.schema()
			.components()
			.stream()
			.filter((component) -> "button".equals(component.type()))
			.map((button) -> button.label(locale))
			.findFirst()
			.orElseGet(() -> form.fields().isEmpty() ? null
					: this.messages.getMessage("portal.form.submit", null, locale));
	}

	public String text(InvalidAnswerException problem, Locale locale) {
		return this.messages.getMessage(problem.getCodes()[0], problem.getArguments(), problem.getMessage(), locale);
	}

	/** Renders one form. */
	private final class Drawing {

		private final FilledForm form;

		private final Set<String> hidden;

		private final Map<String, InvalidAnswerException> problems;

		private final Locale locale;

		Drawing(FilledForm form, List<InvalidAnswerException> problems, Locale locale) {
			this.form = form;
			this.hidden = FormViews.this.forms.hidden(form);
			this.problems = problems.stream()
				.collect(
						Collectors.toMap(InvalidAnswerException::field, Function.identity(), (first, second) -> first));
			this.locale = locale;
		}

		List<FieldView> draw(List<FormComponent> components) {
			return components.stream().filter(this::isShown).map(this::draw).toList();
		}

		/**
		 * Whether a component is shown. A closed field is not, and neither is a group
		 * with only closed fields.
		 */
		private boolean isShown(FormComponent component) {
			if (FormFragments.of(component) == null) {
				return false;
			}
			if (component.isField()) {
				return this.form.isOpen(component.key());
			}
			List<FormComponent> fields = component.withFields().toList();
			return fields.isEmpty() || fields.stream().anyMatch(this::isShown);
		}

		FieldView draw(FormComponent component) {
			String key = component.key();
			List<String> values = (key != null) ? this.form.typed().getOrDefault(key, List.of()) : List.of();
			return new FieldView(FormFragments.of(component), component.id(), key, component.label(this.locale),
					description(component), text(component), values, choices(component, values),
					(key != null) ? this.form.hints().get(key) : null,
					(key != null) ? this.form.readings().getOrDefault(key, List.of()) : List.of(), problem(key),
					component.validate().required(), isOptional(component), this.hidden.contains(component.id()),
					document(component, values), FormFragments.input(component), draw(component.components()));
		}

		private String description(FormComponent component) {
			Optional<String> note = note(component).map(FieldNote::text);
			String description = component.description(this.locale);
			return (description != null) ? note.map((text) -> description + " " + text).orElse(description)
					: note.orElse(null);
		}

		private boolean isOptional(FormComponent component) {
			return !component.validate().required() && note(component).filter(FieldNote::needed).isEmpty();
		}

		private Optional<FieldNote> note(FormComponent component) {
			return Optional.ofNullable(component.key()).map(this.form.notes()::get);
		}

		private String problem(String key) {
			InvalidAnswerException problem = (key != null) ? this.problems.get(key) : null;
			return (problem != null) ? FormViews.this.text(problem, this.locale) : null;
		}

		private String text(FormComponent component) {
			String text = component.text(this.locale);
			return (text != null) ? Markdown.toHtml(text, this.form.facts()) : null;
		}

		private List<FieldView.Choice> choices(FormComponent component, List<String> values) {
			if (component.shown().isPresent()) {
				String shown = Objects.toString(this.form.facts().get(component.shown().get()), "true");
				return List.of(new FieldView.Choice(shown, component.label(this.locale), null, values.contains(shown)));
			}
			List<Option> options = (component.valuesKey() != null)
					? this.form.lists().getOrDefault(component.valuesKey(), List.of()) : component.options();
			boolean english = Locale.ENGLISH.getLanguage().equals(this.locale.getLanguage());
			return options.stream()
				.map((option) -> new FieldView.Choice(option.value(), english ? option.labelEn() : option.label(),
						english ? option.aboutEn() : option.about(), values.contains(option.value())))
				.toList();
		}

		private Document document(FormComponent component, List<String> values) {
			if (component.upload().isEmpty() || values.isEmpty()) {
				return null;
			}
			return FormViews.this.documents.find(values.get(0)).orElse(null);
		}

	}

}
