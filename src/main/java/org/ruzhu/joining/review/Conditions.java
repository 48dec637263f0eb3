package org.ruzhu.joining.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import org.ruzhu.market.Category;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.Rules;

/** All conditions of an application, each beside the fact it judges. */
@Service
public class Conditions {

	private final EligibilityRules rules;

	private final Markets markets;

	private final FieldLabels labels;

	private final MessageSource messages;

	private final Clock clock;

	Conditions(EligibilityRules rules, Markets markets, FieldLabels labels, MessageSource messages, Clock clock) {
		this.rules = rules;
		this.markets = markets;
		this.labels = labels;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The conditions of the chosen categories, the unmet ones first. The table names a
	 * condition only where it is not met, so it is asked about somebody who states
	 * nothing.
	 */
	public List<Condition> of(OnboardingCase theCase, Map<String, Object> stated, Locale locale) {
		return beside(theCase.marketId(), asked(theCase), stated, theCase.unmet(), locale);
	}

	/** The same as it was for a verdict: by its rules, of its categories and facts. */
	public List<Condition> of(String marketId, List<String> categories, Rules by, Map<String, Object> stated,
			List<UnmetCondition> found, Locale locale) {
		EligibilityVerdict asked = this.rules.checkBy(by.tableId(), categories, Map.of(), by.asOf());
		return beside(marketId, asked, stated, found, locale);
	}

	private List<Condition> beside(String marketId, EligibilityVerdict all, Map<String, Object> stated,
			List<UnmetCondition> found, Locale locale) {
		Market market = this.markets.get(marketId);
		Set<String> unmet = new HashSet<>();
		found.forEach((condition) -> unmet.add(key(condition)));
		return all.unmet()
			.stream()
			.map((asked) -> condition(market, asked, stated.get(asked.fact()), !unmet.contains(key(asked)), locale))
			.sorted((one, other) -> Boolean.compare(one.met(), other.met()))
			.toList();
	}

	/** By the rules that judge the application, or those in force while it is written. */
	private EligibilityVerdict asked(OnboardingCase theCase) {
		List<String> categories = theCase.categories();
		return theCase.fixedRules()
			.map((fixed) -> this.rules.checkBy(fixed.tableId(), categories, Map.of(), fixed.asOf()))
			.orElseGet(() -> this.rules.check(theCase.marketId(), categories, Map.of(), LocalDate.now(this.clock)));
	}

	private Condition condition(Market market, UnmetCondition asked, Object stated, boolean met, Locale locale) {
		return new Condition(category(market, asked.category(), locale), this.labels.label(asked.fact(), locale),
				value(asked.fact(), asked.threshold(), locale),
				value(asked.fact(), (stated != null) ? stated.toString() : "", locale),
				new LocalizedText(asked.clause(), asked.clauseEn()).in(locale), met);
	}

	private static String key(UnmetCondition condition) {
		return condition.category() + "/" + condition.code();
	}

	private static String category(Market market, String id, Locale locale) {
		return market.category(id).map(Category::name).map((name) -> name.in(locale)).orElse(id);
	}

	private String value(String fact, String value, Locale locale) {
		return switch (value) {
			case "true" -> this.messages.getMessage("application.yes", null, locale);
			case "false" -> this.messages.getMessage("application.no", null, locale);
			case "" -> this.messages.getMessage("application.unmet.notStated", null, locale);
			default -> this.labels.value(fact, value, locale);
		};
	}

}
