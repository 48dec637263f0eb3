package org.ruzhu.provider.cases.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Verdict;
import org.ruzhu.market.process.EligibilityRules;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.cases.EligibilityFacts;
import org.ruzhu.provider.cases.Rules;

/** Holds the application against the market's table; all that is unmet is recorded. */
@Component
class CheckEligibilityDelegate implements JavaDelegate {

	private final Applications applications;

	private final EligibilityFacts facts;

	private final EligibilityRules rules;

	private final Clock clock;

	CheckEligibilityDelegate(Applications applications, EligibilityFacts facts, EligibilityRules rules, Clock clock) {
		this.applications = applications;
		this.facts = facts;
		this.rules = rules;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Application application = this.applications.get(execution.getProcessBusinessKey());
		LocalDate asOf = application.fixedRules().map(Rules::asOf).orElseGet(() -> LocalDate.now(this.clock));
		Verdict verdict = check(application, asOf);
		this.applications.judge(application.id(), verdict.unmet(),
				new Rules(verdict.tableId(), verdict.decisionVersion(), asOf));
		execution.setVariable(ApplyProcess.ELIGIBLE, verdict.isEligible());
	}

	/**
	 * What was handed in is judged by the rules of that day, whatever is deployed since.
	 */
	private Verdict check(Application application, LocalDate asOf) {
		Map<String, Object> stated = this.facts.of(application);
		return application.fixedRules()
			.map((rules) -> this.rules.checkBy(rules.tableId(), application.categories(), stated, asOf))
			.orElseGet(() -> this.rules.check(application.marketId(), application.categories(), stated, asOf));
	}

}
