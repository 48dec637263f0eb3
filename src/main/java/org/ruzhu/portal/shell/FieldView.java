package org.ruzhu.portal.shell;

import java.util.List;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.form.Reading;

/**
 * One component of a form, ready to be rendered in the reader's language.
 *
 * @param fragment the template in {@code templates/form} that renders it
 * @param id the id of the component in the form
 * @param key the field's name in the request; null if the component is not a field
 * @param text safe HTML of a text component
 * @param values the current values
 * @param hint a comment of a person about the field
 * @param readings what is to be read before the field is answered
 * @param problem the error in the current values
 * @param optional whether it is called optional
 * @param document the file that was already uploaded
 */
public record FieldView(String fragment, String id, String key, String label, String description, String text,
		List<String> values, List<Choice> choices, String hint, List<Reading> readings, String problem,
		boolean required, boolean optional, boolean hidden, Document document, Input input, List<FieldView> children) {

	public String value() {
		return this.values.isEmpty() ? "" : this.values.get(0);
	}

	/** What the tick of a checkbox stands for. */
	public String tick() {
		return this.choices.isEmpty() ? "true" : this.choices.get(0).value();
	}

	public boolean ticked() {
		return this.values.contains(tick());
	}

	/**
	 * The ids of the texts that explain the field, for {@code aria-describedby}; null if
	 * there are none.
	 */
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

	/**
	 * One choice of a list.
	 *
	 * @param about what is said below the label; null for nothing
	 */
	public record Choice(String value, String label, String about, boolean chosen) {
	}

	/**
	 * The attributes of a field for the browser.
	 *
	 * @param type the type of the input element
	 * @param accept the allowed file extensions, for an upload
	 * @param maxMb the maximum file size in MiB, for an upload
	 */
	public record Input(String type, Integer maxLength, String mode, String accept, String types, int maxMb) {
	}

}
