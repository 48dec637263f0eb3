package org.ruzhu.platform.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.platform.bounds.Characters;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.contact.TelephoneNumber;
import org.ruzhu.platform.contact.WebAddress;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.platform.text.Typeface;

/**
 * What a form allows one of its fields to hold. The length of a text is counted as
 * browsers count it: in UTF-16 units, a line break being one.
 */
public final class FieldLimits {

	private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

	/** How a text is looked at, until its shape fits. */
	private static final List<UnaryOperator<String>> SPELLINGS = List.of(UnaryOperator.identity(), PlainText::narrow,
			PlainText::code, (text) -> PlainText.code(PlainText.unmarked(PlainText.narrow(text))));

	private FieldLimits() {
	}

	/**
	 * Holds what was sent past the page of a form against the form's own limits. What is
	 * not sent, or is nothing, is not asked for here.
	 * @param sent by field key
	 * @throws InvalidAnswerException at the first field that goes beyond its limits
	 */
	public static void check(FormSchema form, Map<String, String> sent) {
		for (FormComponent field : form.fields()) {
			String text = PlainText.kept(sent.getOrDefault(field.key(), ""));
			if (!text.isEmpty()) {
				switch (field.type()) {
					case "number" -> number(field, text);
					case "textfield", "textarea" -> text(field, text);
					default -> require(Characters.areStorable(text), field, "form.notStorable");
				}
			}
		}
	}

	/**
	 * The number that was typed.
	 * @throws InvalidAnswerException if it is none, or beyond the limits
	 */
	static BigDecimal number(FormComponent field, String text) {
		Optional<BigDecimal> typed = field.isYuan() ? Amounts.yuan(text) : Amounts.number(text);
		BigDecimal number = typed.orElseThrow(() -> new InvalidAnswerException(field.key(), "form.notANumber"));
		FormComponent.Validation rule = field.validate();
		int digits = (field.decimalDigits() != null) ? field.decimalDigits() : 2;
		require(number.stripTrailingZeros().scale() <= digits, field, "form.tooManyDecimals", digits);
		require(rule.min() == null || number.compareTo(rule.min()) >= 0, field, "form.tooSmall", rule.min());
		BigDecimal most = (rule.max() != null) ? rule.max() : MOST;
		require(number.compareTo(most) <= 0, field, "form.tooLarge", most);
		require(number.compareTo(most.max(MOST).negate()) >= 0, field, "form.tooSmall", MOST.negate());
		return number;
	}

	/**
	 * The text that was typed, in the spelling that the form asks for.
	 * @throws InvalidAnswerException if it is beyond the limits
	 */
	static String text(FormComponent field, String typed) {
		require(Characters.areStorable(typed), field, "form.notStorable");
		String text = fitting(field, "textarea".equals(field.type()) ? typed : PlainText.line(typed));
		if (field.isPrinted()) {
			printable(field, text);
		}
		FormComponent.Validation rule = field.validate();
		require(rule.minLength() == null || text.length() >= rule.minLength(), field, "form.tooShort",
				rule.minLength());
		require(rule.maxLength() == null || text.length() <= rule.maxLength(), field, "form.tooLong", rule.maxLength());
		String type = (rule.validationType() != null) ? rule.validationType().toLowerCase(Locale.ROOT) : "";
		require(!"email".equals(type) || EmailAddress.of(text).isPresent(), field, "form.notAnEmail");
		require(!"phone".equals(type) || TelephoneNumber.of(text).isPresent(), field, "form.notAPhone");
		return type.isEmpty() ? text : PlainText.narrow(text);
	}

	private static void printable(FormComponent field, String text) {
		Typeface.lacking(text).ifPresent((sign) -> {
			throw new InvalidAnswerException(field.key(), "form.notPrintable", sign,
					Typeface.number(sign.codePointAt(0)));
		});
	}

	private static String fitting(FormComponent field, String text) {
		if (field.isYuan()) {
			return Amounts.yuan(text)
				.map(BigDecimal::toPlainString)
				.filter((yuan) -> fits(field, yuan))
				.orElseThrow(() -> misfit(field));
		}
		if (field.isWebAddress()) {
			return WebAddress.of(text)
				.map(WebAddress::value)
				.filter((address) -> fits(field, address))
				.orElseThrow(() -> misfit(field));
		}
		return SPELLINGS.stream()
			.map((spelling) -> spelling.apply(text))
			.filter((spelt) -> fits(field, spelt))
			.findFirst()
			.orElseThrow(() -> misfit(field));
	}

	private static boolean fits(FormComponent field, String text) {
		return field.validate().pattern() == null || Pattern.matches(field.validate().pattern(), text);
	}

	private static InvalidAnswerException misfit(FormComponent field) {
		return new InvalidAnswerException(field.key(), "form.wrongFormat",
				field.patternError(LocaleContextHolder.getLocale()));
	}

	private static void require(boolean holds, FormComponent field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field.key(), messageKey, arguments);
		}
	}

}
