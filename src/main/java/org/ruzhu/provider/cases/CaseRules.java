package org.ruzhu.provider.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;

/**
 * Holds applications against their market's table: what was handed in by the rules of
 * that day, whatever is deployed since; what is still written by those in force.
 */
@Component
public class CaseRules {

	private final EligibilityRules rules;

	private final EligibilityFacts facts;

	private final Clock clock;

	CaseRules(EligibilityRules rules, EligibilityFacts facts, Clock clock) {
		this.rules = rules;
		this.facts = facts;
		this.clock = clock;
	}

	/** What the rules find of an application by the facts as they are now. */
	public EligibilityVerdict judge(OnboardingCase theCase) {
		return judge(theCase, this.facts.of(theCase));
	}

	/** All that the rules ask: the table names a condition only where it is not met. */
	public EligibilityVerdict ofNothingStated(OnboardingCase theCase) {
		return judge(theCase, Map.of());
	}

	private EligibilityVerdict judge(OnboardingCase theCase, Map<String, Object> known) {
		return theCase.fixedRules()
			.map((fixed) -> this.rules.checkBy(fixed.tableId(), theCase.categories(), known, fixed.asOf()))
			.orElseGet(
					() -> this.rules.check(theCase.marketId(), theCase.categories(), known, LocalDate.now(this.clock)));
	}

}
