package org.ruzhu.portal.shell;

import java.util.List;

import org.ruzhu.platform.document.Document;

/**
 * One component of a form as it is drawn, in the reader's language.
 *
 * @param fragment the template in {@code templates/form} that draws it
 * @param id of the component in the form
 * @param key the field's name in the request; null for what asks for nothing
 * @param text safe HTML of a text component
 * @param values what is filled in
 * @param hint what a person said about it
 * @param problem what is wrong with what was filled in
 * @param document the file that is already there
 */
public record FieldView(String fragment, String id, String key, String label, String description, String text,
		List<String> values, List<Choice> choices, String hint, String problem, boolean required, boolean hidden,
		Document document, Input input, List<FieldView> children) {

	public String value() {
		return this.values.isEmpty() ? "" : this.values.get(0);
	}

	public boolean ticked() {
		return this.values.contains("true");
	}

	/** The ids of what explains the field, for who does not see the page. */
	public String describedBy() {
		StringBuilder ids = new StringBuilder();
		if (this.problem != null) {
			ids.append("problem-").append(this.key).append(' ');
		}
		if (this.hint != null) {
			ids.append("hint-").append(this.key).append(' ');
		}
		if (this.description != null) {
			ids.append("about-").append(this.key);
		}
		return ids.isEmpty() ? null : ids.toString().strip();
	}

	/** One choice of a list. */
	public record Choice(String value, String label, boolean chosen) {
	}

	/**
	 * What the browser should know of a field.
	 *
	 * @param type of the input element
	 * @param accept file endings, for an upload
	 * @param maxMb largest file in MiB, for an upload
	 */
	public record Input(String type, Integer maxLength, String mode, String accept, String types, int maxMb) {
	}

}
