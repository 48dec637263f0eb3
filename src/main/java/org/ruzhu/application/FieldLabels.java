package org.ruzhu.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ruzhu.engine.ProcessFolder;
import org.ruzhu.form.FormComponent;
import org.ruzhu.form.FormSchema;
import org.ruzhu.form.Option;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What the fields of an application are called, as the forms that ask for them say. */
@Component
public class FieldLabels {

	private static final List<String> FORMS = List.of("identify-enterprise", "state-facts", "upload-evidence",
			"accept-agreements");

	private final Map<String, FormComponent> fields = new HashMap<>();

	FieldLabels(ProcessFolder folder) {
		FORMS.forEach((form) -> folder.forms(form + ".form").forEach(this::load));
	}

	private void load(Resource form) {
		try (InputStream content = form.getInputStream()) {
			FormSchema.read(content).fields().forEach((field) -> this.fields.put(field.key(), field));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The label of a field; its key when no form asks for it. */
	public String label(String key, Locale locale) {
		FormComponent field = this.fields.get(key);
		return (field == null) ? key : field.label(locale);
	}

	/** The label of a choice; the value itself when the field has no such choice. */
	public String choice(String key, String value, Locale locale) {
		FormComponent field = this.fields.get(key);
		List<Option> options = (field == null) ? List.of() : field.options();
		return options.stream()
			.filter((option) -> option.value().equals(value))
			.findFirst()
			.map((option) -> isEnglish(locale) ? option.labelEn() : option.label())
			.orElse(value);
	}

	static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
