package org.ruzhu.platform.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** One component of a Camunda Form, with the custom properties that Ruzhu reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FormComponent(String id, String type, String key, String label, String description, String text,
		Map<String, String> properties, Validation validate, List<Choice> values, String valuesKey,
		Conditional conditional, Object defaultValue, List<FormComponent> components, Integer decimalDigits,
		Boolean disabled, @JsonProperty("subtype") String subtype) {

	private static final String READS = "reads";

	private static final String AMENDED = "amended";

	private static final Set<String> STATIC = Set.of("text", "html", "image", "separator", "spacer", "group", "button");

	public FormComponent {
		properties = (properties != null) ? properties : Map.of();
		values = (values != null) ? values : List.of();
		components = (components != null) ? components : List.of();
		validate = (validate != null) ? validate : Validation.NONE;
	}

	/** Whether it asks for an answer. */
	public boolean isField() {
		return this.key != null && !STATIC.contains(this.type);
	}

	/** Everything in it that asks for an answer, itself included. */
	public Stream<FormComponent> withFields() {
		return Stream.concat(Stream.of(this).filter(FormComponent::isField),
				this.components.stream().flatMap(FormComponent::withFields));
	}

	/** Whether a reviewer may hand the answer back. */
	public boolean isAmendable() {
		return !"no".equals(this.properties.get(AMENDED));
	}

	/** Whether whoever gave the answer is verified again after it was amended. */
	public boolean isVerified() {
		return "anew".equals(this.properties.get(AMENDED));
	}

	public boolean isMultiple() {
		return "checklist".equals(this.type) || "taglist".equals(this.type);
	}

	/** The kind of document asked for, when this is an upload. */
	public Optional<String> upload() {
		return Optional.ofNullable(this.properties.get("upload"));
	}

	/** File endings an upload may have: jpg, png, pdf. */
	public Set<String> uploadTypes() {
		return Set.of(this.properties.getOrDefault("uploadTypes", "jpg,png,pdf").split("\\s*,\\s*"));
	}

	/** The largest upload, in MiB. */
	public int uploadMaxMb() {
		return Integer.parseInt(this.properties.getOrDefault("uploadMaxMb", "10"));
	}

	/**
	 * The fact whose value the tick of this checkbox carries, so that whoever takes the
	 * answer knows what was on the page.
	 */
	public Optional<String> shown() {
		return Optional.ofNullable(this.properties.get("shown"));
	}

	/** Whether it asks for an amount of money, which may carry the currency. */
	public boolean isYuan() {
		return "yuan".equals(this.properties.get(READS));
	}

	/** Whether it asks for the address of a web page, which may lack the scheme. */
	public boolean isWebAddress() {
		return "webAddress".equals(this.properties.get(READS));
	}

	/** Whether it asks for a day; a time without it. */
	public boolean isDate() {
		return "date".equals(this.subtype);
	}

	/** Whether the answer is printed on papers, so that it has to be of their fonts. */
	public boolean isPrinted() {
		return Boolean.parseBoolean(this.properties.get("printed"));
	}

	/** A secret is not kept in drafts. */
	public boolean isSecret() {
		return Boolean.parseBoolean(this.properties.get("secret"));
	}

	public String label(Locale locale) {
		return localised(locale, this.label, "en");
	}

	public String description(Locale locale) {
		return localised(locale, this.description, "descriptionEn");
	}

	public String text(Locale locale) {
		return localised(locale, this.text, "en");
	}

	/** A property by its name, or by its English one for an English reader. */
	Optional<String> property(String name, String english, Locale locale) {
		return Optional.ofNullable(localised(locale, this.properties.get(name), english));
	}

	/**
	 * What to say of an answer that does not fit the pattern; empty when the form says
	 * nothing.
	 */
	String patternError(Locale locale) {
		String said = isEnglish(locale) ? this.properties.get("patternErrorMessageEn")
				: this.validate.patternErrorMessage();
		return Stream.of(said, description(locale)).filter(Objects::nonNull).findFirst().orElse("");
	}

	public List<Option> options() {
		return this.values.stream()
			.map((choice) -> new Option(choice.value(), choice.label(),
					this.properties.getOrDefault("option." + choice.value() + ".en", choice.label())))
			.toList();
	}

	public Optional<String> hiddenWhen() {
		return Optional.ofNullable(this.conditional).map(Conditional::hide);
	}

	/** The same, with answers needed to these fields in it. */
	FormComponent requiring(Set<String> keys) {
		return new FormComponent(this.id, this.type, this.key, this.label, this.description, this.text, this.properties,
				(isField() && keys.contains(this.key)) ? this.validate.needed() : this.validate, this.values,
				this.valuesKey, this.conditional, this.defaultValue,
				this.components.stream().map((component) -> component.requiring(keys)).toList(), this.decimalDigits,
				this.disabled, this.subtype);
	}

	private String localised(Locale locale, String chinese, String english) {
		return isEnglish(locale) ? this.properties.getOrDefault(english, chinese) : chinese;
	}

	private static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	/** One fixed choice. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Choice(String value, String label) {
	}

	/** When the component is hidden: a FEEL expression over the other answers. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Conditional(String hide) {
	}

	/** What an answer must satisfy. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Validation(boolean required, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max,
			String pattern, String patternErrorMessage, String validationType) {

		static final Validation NONE = new Validation(false, null, null, null, null, null, null, null);

		Validation needed() {
			return new Validation(true, this.minLength, this.maxLength, this.min, this.max, this.pattern,
					this.patternErrorMessage, this.validationType);
		}

	}

}
