package org.ruzhu.platform.form;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.engine.ProcessFolder;

/**
 * What the forms call their fields, so that a condition speaks of a fact by the same
 * name.
 */
@Component
public class FieldLabels {

	/**
	 * It asks whoever is no applicant yet, of all markets at once: others say it better.
	 */
	private static final String GENERAL = "precheck";

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final Map<String, List<FormComponent>> fields = new HashMap<>();

	private final MessageSource messages;

	FieldLabels(ProcessFolder folder, MessageSource messages) {
		this.messages = messages;
		folder.forms("*.form")
			.stream()
			.sorted(Comparator.comparing((form) -> (GENERAL + ".form").equals(form.getFilename())))
			.forEach(this::read);
	}

	private void read(Resource form) {
		FormSchema.read(form)
			.fields()
			.forEach((field) -> this.fields.computeIfAbsent(field.key(), (key) -> new ArrayList<>()).add(field));
	}

	/** The label of a field, or its key where no form asks for it. */
	public String label(String key, Locale locale) {
		return fields(key).findFirst().map((field) -> field.label(locale)).orElse(key);
	}

	/** The label of the field that asks for a kind of document; empty where none does. */
	public Optional<String> ofUpload(String kind, Locale locale) {
		return this.fields.values()
			.stream()
			.flatMap(List::stream)
			.filter((field) -> field.upload().filter(kind::equals).isPresent())
			.findFirst()
			.map((field) -> field.label(locale));
	}

	/** The label of a chosen value, a day in the reader's format, or the value itself. */
	public String value(String key, String value, Locale locale) {
		return fields(key).flatMap((field) -> field.options().stream())
			.filter((option) -> option.value().equals(value))
			.findFirst()
			.map((option) -> label(option, locale))
			.orElseGet(() -> isDay(key, value) ? day(value, locale) : value);
	}

	private boolean isDay(String key, String value) {
		return DAY.matcher(value).matches() && fields(key).anyMatch(FormComponent::isDate);
	}

	private String day(String value, Locale locale) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage("portal.date.day", null, locale), locale)
			.format(Days.kept(value));
	}

	/**
	 * A property of a field, in the language asked for; empty where no form gives it.
	 * @param english its name in English
	 */
	public Optional<String> property(String key, String name, String english, Locale locale) {
		return fields(key).map((field) -> field.property(name, english, locale)).flatMap(Optional::stream).findFirst();
	}

	private Stream<FormComponent> fields(String key) {
		return this.fields.getOrDefault(key, List.of()).stream();
	}

	private static String label(Option option, Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? option.labelEn() : option.label();
	}

}
