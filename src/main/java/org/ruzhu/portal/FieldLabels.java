package org.ruzhu.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ruzhu.engine.ProcessFolder;
import org.ruzhu.form.FormComponent;
import org.ruzhu.form.FormSchema;
import org.ruzhu.form.Option;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What the forms call their fields, so that a condition speaks of a fact by the same
 * name.
 */
@Component
public class FieldLabels {

	private final Map<String, FormComponent> fields = new HashMap<>();

	FieldLabels(ProcessFolder folder) {
		folder.forms("*.form").forEach(this::read);
	}

	private void read(Resource form) {
		try (InputStream content = form.getInputStream()) {
			FormSchema.read(content).fields().forEach((field) -> this.fields.putIfAbsent(field.key(), field));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The label of a field, or its key where no form asks for it. */
	public String label(String key, Locale locale) {
		return Optional.ofNullable(this.fields.get(key)).map((field) -> field.label(locale)).orElse(key);
	}

	/** The label of a chosen value, or the value itself. */
	public String value(String key, String value, Locale locale) {
		return Optional.ofNullable(this.fields.get(key))
			.flatMap((field) -> field.options().stream().filter((option) -> option.value().equals(value)).findFirst())
			.map((option) -> label(option, locale))
			.orElse(value);
	}

	private static String label(Option option, Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? option.labelEn() : option.label();
	}

}
