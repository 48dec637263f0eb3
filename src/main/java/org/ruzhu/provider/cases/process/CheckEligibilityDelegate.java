package org.ruzhu.provider.cases.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.provider.cases.EligibilityFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.Rules;

/** Checks the application by the market's table, and records all unmet conditions. */
@Component
class CheckEligibilityDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	private final EligibilityFacts facts;

	private final EligibilityRules rules;

	private final Clock clock;

	CheckEligibilityDelegate(OnboardingCases cases, EligibilityFacts facts, EligibilityRules rules, Clock clock) {
		this.cases = cases;
		this.facts = facts;
		this.rules = rules;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OnboardingCase theCase = this.cases.get(execution.getProcessBusinessKey());
		LocalDate asOf = theCase.fixedRules().map(Rules::asOf).orElseGet(() -> LocalDate.now(this.clock));
		EligibilityVerdict verdict = check(theCase, asOf);
		this.cases.judge(theCase.id(), verdict.unmet(), new Rules(verdict.tableId(), verdict.decisionVersion(), asOf));
		execution.setVariable(ApplyProcess.ELIGIBLE, verdict.isEligible());
	}

	/**
	 * Checks a submitted application by the rules of its submission, even if newer ones
	 * are deployed.
	 */
	private EligibilityVerdict check(OnboardingCase theCase, LocalDate asOf) {
		Map<String, Object> stated = this.facts.of(theCase);
		return theCase.fixedRules()
			.map((rules) -> this.rules.checkBy(rules.tableId(), theCase.categories(), stated, asOf))
			.orElseGet(() -> this.rules.check(theCase.marketId(), theCase.categories(), stated, asOf));
	}

}
