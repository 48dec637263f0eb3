package org.ruzhu.portal.shell;

import java.util.List;
import java.util.Map;

import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.Reading;

/** A form with its current values, ready to be rendered. */
public interface FilledForm {

	FormSchema schema();

	/** The current values, by field key. */
	Map<String, List<String>> typed();

	/** The choices that the form references by {@code valuesKey}. */
	default Map<String, List<Option>> lists() {
		return Map.of();
	}

	/** The hints beside fields, by field key. */
	default Map<String, String> hints() {
		return Map.of();
	}

	/** What the market says of fields, by field key. */
	default Map<String, FieldNote> notes() {
		return Map.of();
	}

	/** What is to be read before fields are answered, by field key. */
	default Map<String, List<Reading>> readings() {
		return Map.of();
	}

	/** The facts that texts and conditions of the form can use. */
	default Map<String, Object> facts() {
		return Map.of();
	}

	/** Whether the field may be answered. */
	default boolean isOpen(String field) {
		return true;
	}

}
