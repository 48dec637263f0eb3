package org.ruzhu.portal.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ruzhu.platform.form.FormComponent;

/** The component types of Camunda Forms that the portal can render. */
public final class DrawnComponents {

	private static final Set<String> TYPES = Set.of("text", "textfield", "textarea", "number", "select", "radio",
			"checkbox", "checklist", "taglist", "datetime", "group", "separator", "spacer", "button");

	private DrawnComponents() {
	}

	/** The first component, at any depth, that the portal cannot render. */
	public static Optional<FormComponent> firstMissing(List<FormComponent> components) {
		for (FormComponent component : components) {
			if (!TYPES.contains(component.type())) {
				return Optional.of(component);
			}
			Optional<FormComponent> inside = firstMissing(component.components());
			if (inside.isPresent()) {
				return inside;
			}
		}
		return Optional.empty();
	}

}
