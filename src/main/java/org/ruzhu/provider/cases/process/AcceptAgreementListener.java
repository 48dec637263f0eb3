package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Records that the provider accepts the market's agreements at the start of the journey.
 */
@Component
class AcceptAgreementListener implements TaskListener {

	private final OnboardingCases cases;

	private final Markets markets;

	AcceptAgreementListener(OnboardingCases cases, Markets markets) {
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public void notify(DelegateTask task) {
		if (!Boolean.TRUE.equals(task.getVariable(AcceptAgreementProcess.ACCEPTED))) {
			throw new InvalidAnswerException(AcceptAgreementProcess.ACCEPTED, "application.agreements.notAccepted");
		}
		String caseId = task.getExecution().getProcessBusinessKey();
		this.cases.agree(caseId,
				this.markets.get(this.cases.get(caseId).marketId())
					.agreements()
					.stream()
					.map(AgreementTerms::id)
					.toList());
	}

}
