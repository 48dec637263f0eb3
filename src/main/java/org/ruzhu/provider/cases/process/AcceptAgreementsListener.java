package org.ruzhu.provider.cases.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** Records which agreements the provider accepts before it submits the application. */
@Component
class AcceptAgreementsListener implements TaskListener {

	private final OnboardingCases cases;

	private final Markets markets;

	AcceptAgreementsListener(OnboardingCases cases, Markets markets) {
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public void notify(DelegateTask task) {
		Object submission = task.getVariable(ApplyProcess.SUBMISSION);
		if ("change".equals(submission)) {
			return;
		}
		if (!"submit".equals(submission)) {
			throw new InvalidAnswerException(ApplyProcess.SUBMISSION, "application.submission.none");
		}
		if (!Boolean.TRUE.equals(task.getVariable(ApplyProcess.AGREEMENTS_ACCEPTED))) {
			throw new InvalidAnswerException(ApplyProcess.AGREEMENTS_ACCEPTED, "application.agreements.notAccepted");
		}
		this.cases.agree(task.getExecution().getProcessBusinessKey(), agreements(task));
	}

	private List<String> agreements(DelegateTask task) {
		OnboardingCase theCase = this.cases.get(task.getExecution().getProcessBusinessKey());
		return this.markets.get(theCase.marketId())
			.agreements(theCase.categories())
			.stream()
			.map(AgreementTerms::id)
			.toList();
	}

}
