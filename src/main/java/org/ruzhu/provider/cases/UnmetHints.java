package org.ruzhu.provider.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.form.FieldLabels;

/** Describes unmet conditions: the threshold, the stated value and the clause of each. */
@Component
public class UnmetHints {

	private final Markets markets;

	private final FieldLabels labels;

	private final ConditionWords words;

	private final MessageSource messages;

	UnmetHints(Markets markets, FieldLabels labels, ConditionWords words, MessageSource messages) {
		this.markets = markets;
		this.labels = labels;
		this.words = words;
		this.messages = messages;
	}

	/** One line per unmet condition in the reader's language, by the key of its fact. */
	public Map<String, String> of(OnboardingCase theCase) {
		return of(theCase, LocaleContextHolder.getLocale());
	}

	/** One line per unmet condition, by the key of its fact. */
	public Map<String, String> of(OnboardingCase theCase, Locale locale) {
		Map<String, String> hints = new LinkedHashMap<>();
		theCase.unmet()
			.forEach((condition) -> hints.merge(condition.fact(), line(theCase, condition, locale),
					(one, another) -> one + "\n" + another));
		return hints;
	}

	/** One line per condition. */
	public List<String> lines(OnboardingCase theCase, List<UnmetCondition> conditions, Locale locale) {
		return conditions.stream().map((condition) -> line(theCase, condition, locale)).toList();
	}

	private String line(OnboardingCase theCase, UnmetCondition condition, Locale locale) {
		if (condition.asksForDocument()) {
			return this.messages.getMessage(
					condition.actual().isPresent() ? "application.unmet.document.lapsed" : "application.unmet.document",
					new Object[] { this.labels.label(condition.fact(), locale),
							category(theCase, condition.category(), locale),
							new LocalizedText(condition.clause(), condition.clauseEn()).in(locale),
							condition.stated() },
					locale);
		}
		return this.messages.getMessage("application.unmet.line",
				new Object[] { this.words.name(condition.fact(), locale),
						category(theCase, condition.category(), locale),
						this.words.asked(condition.fact(), condition.threshold(), locale),
						this.words.stated(condition.fact(), condition.stated(), locale),
						new LocalizedText(condition.clause(), condition.clauseEn()).in(locale) },
				locale);
	}

	private String category(OnboardingCase theCase, String id, Locale locale) {
		return this.markets.get(theCase.marketId())
			.category(id)
			.map(Category::name)
			.map((name) -> name.in(locale))
			.orElse(id);
	}

}
