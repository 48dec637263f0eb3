package org.ruzhu.provider.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.bounds.Numbers;

/**
 * Holds applications against their market's table: what was handed in by the rules of
 * that day, whatever is deployed since; what is still written by those in force.
 * Documents are asked for as the market's data say now.
 */
@Component
public class CaseRules {

	private final EligibilityRules rules;

	private final EligibilityFacts facts;

	private final AskedFields asked;

	private final Clock clock;

	CaseRules(EligibilityRules rules, EligibilityFacts facts, AskedFields asked, Clock clock) {
		this.rules = rules;
		this.facts = facts;
		this.asked = asked;
		this.clock = clock;
	}

	/**
	 * What the rules find of an application by the facts as they are now, and which
	 * required documents are missing or have lapsed.
	 */
	public EligibilityVerdict judge(OnboardingCase theCase) {
		LocalDate today = LocalDate.now(this.clock);
		return judge(theCase, this.facts.of(theCase))
			.and(required(theCase, (document) -> !document.isValid(theCase.facts(), today)));
	}

	/**
	 * All that the rules and documents ask: the table names a condition only where it is
	 * not met.
	 */
	public EligibilityVerdict ofNothingStated(OnboardingCase theCase) {
		return judge(theCase, Map.of()).and(required(theCase, (document) -> true));
	}

	/**
	 * Which conditions of a member's categories are not met any more once these facts
	 * have changed, by the rules in force.
	 * @param changed the new values, by key; what is no fact is passed over
	 */
	public List<UnmetCondition> unmetOnce(OnboardingCase theCase, Map<String, String> changed) {
		Map<String, Object> known = this.facts.of(theCase);
		known.replaceAll((fact, value) -> changed.containsKey(fact) ? like(value, changed.get(fact)) : value);
		return this.rules.check(theCase.marketId(), theCase.approvedCategories(), known, LocalDate.now(this.clock))
			.unmet()
			.stream()
			.filter((condition) -> changed.containsKey(condition.fact()))
			.toList();
	}

	private static Object like(Object before, String value) {
		return (before instanceof Number) ? Numbers.read(value) : value;
	}

	private List<UnmetCondition> required(OnboardingCase theCase, Predicate<AskedDocument> which) {
		return this.asked.documents(theCase)
			.entrySet()
			.stream()
			.filter((document) -> document.getKey().required() && which.test(document.getKey()))
			.map((document) -> UnmetCondition.document(document.getKey(), document.getValue(),
					document.getKey().lapsedOn(theCase.facts(), LocalDate.now(this.clock))))
			.toList();
	}

	private EligibilityVerdict judge(OnboardingCase theCase, Map<String, Object> known) {
		return theCase.fixedRules()
			.map((fixed) -> this.rules.checkBy(fixed.tableId(), theCase.categories(), known, fixed.asOf()))
			.orElseGet(
					() -> this.rules.check(theCase.marketId(), theCase.categories(), known, LocalDate.now(this.clock)));
	}

}
