package org.ruzhu.desk.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.insight.AnswerVersion;
import org.ruzhu.market.Category;
import org.ruzhu.market.Market;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.money.Money;

/** What was answered, in words: a form keeps the values of its choices alone. */
@Component
class AnswerWords {

	private static final String CATEGORY = "categor(y|ies)";

	private final FieldLabels fields;

	private final MessageSource messages;

	AnswerWords(FieldLabels fields, MessageSource messages) {
		this.fields = fields;
		this.messages = messages;
	}

	String label(AnswerVersion version, String field, Locale locale) {
		return isProduct(version) ? this.messages.getMessage("product." + field, null, locale)
				: this.fields.label(field, locale);
	}

	String value(AnswerVersion version, String field, List<String> answers, Market market, Locale locale) {
		return answers.stream()
			.map((answer) -> field.matches(CATEGORY) ? category(market, answer, locale)
					: isProduct(version) ? product(field, answer, locale) : fact(field, answer, locale))
			.collect(Collectors.joining(this.messages.getMessage("insight.list.comma", null, locale)));
	}

	private static boolean isProduct(AnswerVersion version) {
		return AnswerVersion.PRODUCT.equals(version.form());
	}

	private static String category(Market market, String id, Locale locale) {
		return market.category(id)
			.map(Category::name)
			.or(() -> market.subType(id).map(Category.SubType::name))
			.map((name) -> name.in(locale))
			.orElse(id);
	}

	private String product(String field, String answer, Locale locale) {
		return switch (field) {
			case "delivery" ->
				this.messages.getMessage("product.delivery." + answer.toLowerCase(Locale.ROOT), null, locale);
			case "price" -> Money.text(Long.parseLong(answer), locale);
			default -> answer;
		};
	}

	private String fact(String field, String answer, Locale locale) {
		return switch (answer) {
			case "true" -> this.messages.getMessage("portal.value.yes", null, locale);
			case "false" -> this.messages.getMessage("portal.value.no", null, locale);
			default -> this.fields.value(field, answer, locale);
		};
	}

}
