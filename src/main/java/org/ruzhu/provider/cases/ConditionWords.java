package org.ruzhu.provider.cases;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.form.FieldLabels;

/**
 * A condition in words: what it is about, what is asked for and what is stated, with the
 * units that the forms give their fields. A field's properties are {@code condition}
 * (what a condition on it is called, if not by its label), {@code unit} (in English
 * {@code year|years}), {@code said} (how its value is said, with <code>{0}</code>) and
 * {@code ordered} (a later choice satisfies an earlier one).
 */
@Component
public class ConditionWords {

	private static final Pattern BOUND = Pattern.compile("([≥>])\\s*([\\d,.]+)");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");

	private final FieldLabels labels;

	private final MessageSource messages;

	ConditionWords(FieldLabels labels, MessageSource messages) {
		this.labels = labels;
		this.messages = messages;
	}

	/** What a condition on a fact is about. */
	public String name(String fact, Locale locale) {
		return this.labels.property(fact, "condition", "conditionEn", locale)
			.orElseGet(() -> this.labels.label(fact, locale));
	}

	/** What it asks for, such as "≥ 2 年" or "at least 2 years". */
	public String asked(String fact, String threshold, Locale locale) {
		Matcher bound = BOUND.matcher(threshold);
		if (bound.matches()) {
			String key = "≥".equals(bound.group(1)) ? "application.threshold.least" : "application.threshold.more";
			return text(key, locale, measured(fact, bound.group(2).replace(",", ""), locale));
		}
		if (this.labels.property(fact, "ordered", "ordered", locale).isPresent()) {
			return text("application.threshold.least", locale, this.labels.value(fact, threshold, locale));
		}
		return Arrays.stream(threshold.split(", "))
			.map((value) -> stated(fact, value, locale))
			.collect(Collectors.joining(text("application.threshold.or", locale)));
	}

	/** What is stated of it; that nothing is, if so. */
	public String stated(String fact, Object value, Locale locale) {
		String text = UnmetCondition.text(value);
		Optional<String> said = this.labels.property(fact, "said", "saidEn", locale);
		return switch (text) {
			case "true" -> text("application.yes", locale);
			case "false" -> text("application.no", locale);
			case "" -> text("application.unmet.notStated", locale);
			default -> said.map((pattern) -> pattern.replace("{0}", this.labels.value(fact, text, locale)))
				.orElseGet(() -> measured(fact, text, locale));
		};
	}

	private String measured(String fact, String value, Locale locale) {
		return this.labels.property(fact, "unit", "unitEn", locale)
			.filter((unit) -> NUMBER.matcher(value).matches())
			.map((unit) -> figure(value) + " "
					+ ("1".equals(value) ? unit.replaceAll("\\|.*", "") : unit.replaceAll(".*\\|", "")))
			.orElseGet(() -> this.labels.value(fact, value, locale));
	}

	private static String figure(String value) {
		return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(Numbers.read(value));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
