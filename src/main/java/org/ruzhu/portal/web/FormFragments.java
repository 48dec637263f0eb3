package org.ruzhu.portal.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ruzhu.form.FormComponent;

/** Which template draws which component of a Camunda Form. */
final class FormFragments {

	private static final Map<String, String> BY_TYPE = Map.ofEntries(Map.entry("text", "text"),
			Map.entry("textfield", "textfield"), Map.entry("textarea", "textarea"), Map.entry("number", "textfield"),
			Map.entry("select", "select"), Map.entry("radio", "radio"), Map.entry("checkbox", "checkbox"),
			Map.entry("checklist", "checklist"), Map.entry("taglist", "checklist"), Map.entry("datetime", "textfield"),
			Map.entry("group", "group"), Map.entry("separator", "separator"), Map.entry("spacer", "spacer"));

	private FormFragments() {
	}

	static String of(FormComponent component) {
		return component.upload().isPresent() ? "upload" : BY_TYPE.get(component.type());
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
			return "date".equals(component.subtype()) ? "date" : "datetime-local";
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
