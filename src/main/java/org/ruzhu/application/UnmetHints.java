package org.ruzhu.application;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ruzhu.market.Category;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnmetCondition;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what is unmet: threshold, own value and clause, for each condition. */
@Component
public class UnmetHints {

	private final Markets markets;

	private final MessageSource messages;

	UnmetHints(Markets markets, MessageSource messages) {
		this.markets = markets;
		this.messages = messages;
	}

	/**
	 * A line for each unmet condition, by the fact it judges, in the reader's language.
	 */
	public Map<String, String> of(Application application) {
		return of(application, LocaleContextHolder.getLocale());
	}

	/** A line for each unmet condition, by the fact it judges. */
	public Map<String, String> of(Application application, Locale locale) {
		Map<String, String> hints = new LinkedHashMap<>();
		application.unmet()
			.forEach((condition) -> hints.merge(condition.fact(), line(application, condition, locale),
					(one, another) -> one + "\n" + another));
		return hints;
	}

	private String line(Application application, UnmetCondition condition, Locale locale) {
		Object[] arguments = { category(application, condition.category(), locale), condition.threshold(),
				actual(condition, locale), isEnglish(locale) ? condition.clauseEn() : condition.clause() };
		return this.messages.getMessage("application.unmet.line", arguments, locale);
	}

	private String category(Application application, String id, Locale locale) {
		return this.markets.get(application.marketId())
			.category(id)
			.map(Category::name)
			.map((name) -> name.in(locale))
			.orElse(id);
	}

	private String actual(UnmetCondition condition, Locale locale) {
		return Optional.ofNullable(condition.actual())
			.filter((actual) -> !actual.isBlank())
			.orElseGet(() -> this.messages.getMessage("application.unmet.notStated", null, locale));
	}

	private static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
