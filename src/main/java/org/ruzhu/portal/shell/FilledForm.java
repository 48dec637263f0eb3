package org.ruzhu.portal.shell;

import java.util.List;
import java.util.Map;

import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.Option;

/** A form with what is filled in, as it can be drawn. */
public interface FilledForm {

	FormSchema schema();

	/** What is filled in, by field key. */
	Map<String, List<String>> typed();

	/** Choices that the form names by {@code valuesKey}. */
	default Map<String, List<Option>> lists() {
		return Map.of();
	}

	/** What to say beside a field, by field key. */
	default Map<String, String> hints() {
		return Map.of();
	}

	/** What texts and conditions of the form may name. */
	default Map<String, Object> facts() {
		return Map.of();
	}

	/** Whether the field may be answered. */
	default boolean isOpen(String field) {
		return true;
	}

}
