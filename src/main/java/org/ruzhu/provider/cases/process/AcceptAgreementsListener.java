package org.ruzhu.provider.cases.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Agreement;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.platform.form.process.Answered;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

/** Records which agreements the provider accepts before handing the application in. */
@Component
class AcceptAgreementsListener implements TaskListener {

	private final Applications applications;

	private final Markets markets;

	AcceptAgreementsListener(Applications applications, Markets markets) {
		this.applications = applications;
		this.markets = markets;
	}

	@Override
	public void notify(DelegateTask task) {
		Object submission = task.getVariable(ApplyProcess.SUBMISSION);
		if ("change".equals(submission)) {
			return;
		}
		if (!"submit".equals(submission)) {
			throw new InvalidAnswer(ApplyProcess.SUBMISSION, "application.submission.none");
		}
		if (!Boolean.TRUE.equals(task.getVariable(ApplyProcess.AGREEMENTS_ACCEPTED))) {
			throw new InvalidAnswer(ApplyProcess.AGREEMENTS_ACCEPTED, "application.agreements.notAccepted");
		}
		this.applications.agree(Answered.caseId(task), agreements(task));
	}

	private List<String> agreements(DelegateTask task) {
		Application application = this.applications.get(Answered.caseId(task));
		return this.markets.get(application.marketId())
			.agreements(application.categories())
			.stream()
			.map(Agreement::id)
			.toList();
	}

}
