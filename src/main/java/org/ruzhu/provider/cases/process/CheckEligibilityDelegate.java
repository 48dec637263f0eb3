package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.provider.cases.CaseRules;
import org.ruzhu.provider.cases.OnboardingCases;

/** Checks the application by the market's table, and records all unmet conditions. */
@Component
class CheckEligibilityDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	private final CaseRules rules;

	CheckEligibilityDelegate(OnboardingCases cases, CaseRules rules) {
		this.cases = cases;
		this.rules = rules;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		EligibilityVerdict verdict = this.rules.judge(this.cases.get(caseId));
		this.cases.judge(caseId, verdict);
		execution.setVariable(ApplyProcess.ELIGIBLE, verdict.isEligible());
	}

}
