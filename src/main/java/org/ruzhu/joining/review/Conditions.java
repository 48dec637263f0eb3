package org.ruzhu.joining.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.ruzhu.provider.cases.CaseRules;
import org.ruzhu.provider.cases.ConditionWords;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.Rules;

/** All conditions of an application, each beside the fact it judges. */
@Service
public class Conditions {

	private final CaseRules caseRules;

	private final EligibilityRules rules;

	private final Markets markets;

	private final FieldLabels labels;

	private final ConditionWords words;

	private final MessageSource messages;

	Conditions(CaseRules caseRules, EligibilityRules rules, Markets markets, FieldLabels labels, ConditionWords words,
			MessageSource messages) {
		this.caseRules = caseRules;
		this.rules = rules;
		this.markets = markets;
		this.labels = labels;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * The conditions of the chosen categories, the unmet ones first, as a verdict given
	 * now would judge them.
	 */
	public List<Condition> of(OnboardingCase theCase, Locale locale) {
		EligibilityVerdict now = this.caseRules.judge(theCase);
		return beside(theCase.marketId(), this.caseRules.ofNothingStated(theCase), now.facts(), now.unmet(),
				theCase.judgedFacts(), locale);
	}

	/** The same as it was for a verdict: by its rules, of its categories and facts. */
	public List<Condition> of(String marketId, List<String> categories, Rules by, Map<String, Object> stated,
			List<UnmetCondition> found, Locale locale) {
		EligibilityVerdict asked = this.rules.checkBy(by.tableId(), categories, Map.of(), by.asOf());
		return beside(marketId, asked, stated, found, Map.of(), locale);
	}

	private List<Condition> beside(String marketId, EligibilityVerdict all, Map<String, Object> stated,
			List<UnmetCondition> found, Map<String, Object> before, Locale locale) {
		Market market = this.markets.get(marketId);
		Set<String> unmet = new HashSet<>();
		found.forEach((condition) -> unmet.add(key(condition)));
		return all.unmet()
			.stream()
			.map((asked) -> condition(market, asked, !unmet.contains(key(asked)), stated, before, locale))
			.sorted((one, other) -> Boolean.compare(one.met(), other.met()))
			.toList();
	}

	private Condition condition(Market market, UnmetCondition asked, boolean met, Map<String, Object> stated,
			Map<String, Object> before, Locale locale) {
		if (asked.asksForDocument()) {
			return new Condition(category(market, asked.category(), locale), this.labels.label(asked.fact(), locale),
					text("application.document.required", locale),
					text(met ? "application.document.there" : "application.document.missing", locale),
					new LocalizedText(asked.clause(), asked.clauseEn()).in(locale), met, Optional.empty());
		}
		String now = this.words.stated(asked.fact(), stated.get(asked.fact()), locale);
		Optional<String> other = before.containsKey(asked.fact())
				? Optional.of(this.words.stated(asked.fact(), before.get(asked.fact()), locale))
					.filter((then) -> !then.equals(now))
				: Optional.empty();
		return new Condition(category(market, asked.category(), locale), this.words.name(asked.fact(), locale),
				this.words.asked(asked.fact(), asked.threshold(), locale), now,
				new LocalizedText(asked.clause(), asked.clauseEn()).in(locale), met, other);
	}

	private static String key(UnmetCondition condition) {
		return String.join("/", condition.category(), condition.code(), condition.fact());
	}

	private static String category(Market market, String id, Locale locale) {
		return market.category(id).map(Category::name).map((name) -> name.in(locale)).orElse(id);
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
