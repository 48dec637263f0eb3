package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Agreement;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.platform.form.process.Answered;
import org.ruzhu.provider.cases.Applications;

/** Records that the provider accepts the market's agreements before everything else. */
@Component
class AcceptAgreementListener implements TaskListener {

	private static final String ACCEPTED = "agreementAccepted";

	private final Applications applications;

	private final Markets markets;

	AcceptAgreementListener(Applications applications, Markets markets) {
		this.applications = applications;
		this.markets = markets;
	}

	@Override
	public void notify(DelegateTask task) {
		if (!Boolean.TRUE.equals(task.getVariable(ACCEPTED))) {
			throw new InvalidAnswer(ACCEPTED, "application.agreements.notAccepted");
		}
		String caseId = Answered.caseId(task);
		this.applications.agree(caseId,
				this.markets.get(this.applications.get(caseId).marketId())
					.agreements()
					.stream()
					.map(Agreement::id)
					.toList());
	}

}
