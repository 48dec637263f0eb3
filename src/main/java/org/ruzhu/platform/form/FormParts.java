package org.ruzhu.platform.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;

/**
 * Puts the fields of other forms into a form that names them: a group with the property
 * {@code fieldsOf} stands for the groups of those forms, so that nothing is asked for
 * twice in words of its own. Their conditions stay behind: the form that names them says
 * which of the fields are open.
 */
@Component
public class FormParts {

	private static final String FIELDS_OF = "fieldsOf";

	private final ProcessFolder folder;

	FormParts(ProcessFolder folder) {
		this.folder = folder;
	}

	/** The same form with the fields that it names in their places. */
	public FormSchema complete(FormSchema form) {
		return new FormSchema(form.id(), form.components().stream().flatMap(this::parts).toList());
	}

	private Stream<FormComponent> parts(FormComponent component) {
		String forms = component.properties().get(FIELDS_OF);
		return (forms == null) ? Stream.of(component)
				: Arrays.stream(forms.split("\\s*,\\s*"))
					.flatMap((form) -> groups(form).stream())
					.map(FormComponent::withoutConditions);
	}

	private List<FormComponent> groups(String form) {
		return this.folder.forms(form + ".form")
			.stream()
			.flatMap((file) -> FormSchema.read(file).components().stream())
			.filter((component) -> component.isField() || !component.components().isEmpty())
			.toList();
	}

}
