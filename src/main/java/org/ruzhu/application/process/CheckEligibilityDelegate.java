package org.ruzhu.application.process;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.application.Applications;
import org.ruzhu.application.EligibilityFacts;
import org.ruzhu.application.Application;
import org.ruzhu.market.Verdict;
import org.ruzhu.market.process.EligibilityRules;

import org.springframework.stereotype.Component;

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
		Verdict verdict = this.rules.check(application.marketId(), application.categories(), this.facts.of(application),
				LocalDate.now(this.clock));
		this.applications.judge(application.id(), verdict.unmet(), verdict.decisionVersion());
		execution.setVariable(ApplyProcess.ELIGIBLE, verdict.isEligible());
	}

}
