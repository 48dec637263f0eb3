package org.ruzhu.portal.shell;

import java.util.Set;
import java.util.stream.Collectors;

import org.ruzhu.platform.form.FormComponent;

/** Maps the components of a Camunda Form to the templates that render them. */
public final class FormFragments {

	private FormFragments() {
	}

	/**
	 * The template for a component; null for the form's own button, which is rendered at
	 * the end of the form.
	 */
	static String of(FormComponent component) {
		if (component.upload().isPresent()) {
			return "upload";
		}
		return switch (component.type()) {
			case "number", "datetime" -> "textfield";
			case "taglist" -> "checklist";
			case "button" -> null;
			default -> component.type();
		};
	}

	static FieldView.Input input(FormComponent component) {
		Set<String> types = component.uploadTypes();
		return new FieldView.Input(type(component), component.validate().maxLength(), mode(component),
				types.stream().sorted().map((type) -> "." + type).collect(Collectors.joining(",")),
				types.stream().sorted().map(String::toUpperCase).collect(Collectors.joining(", ")),
				component.uploadMaxMb());
	}

	private static String type(FormComponent component) {
		if ("datetime".equals(component.type())) {
			return component.isDate() ? "date" : "datetime-local";
		}
		return switch (String.valueOf(component.validate().validationType())) {
			case "email" -> "email";
			case "phone" -> "tel";
			default -> "text";
		};
	}

	private static String mode(FormComponent component) {
		return "number".equals(component.type()) ? "decimal" : null;
	}

}
