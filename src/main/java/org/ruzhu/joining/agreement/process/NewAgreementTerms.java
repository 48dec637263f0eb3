package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.NewAgreements;

/** What follows when a new version is not accepted in time, for the model's gateway. */
@Component("newAgreement")
public class NewAgreementTerms {

	private final NewAgreements agreements;

	NewAgreementTerms(NewAgreements agreements) {
		this.agreements = agreements;
	}

	/** Whether publishing is barred. */
	public boolean barsPublishing(DelegateExecution execution) {
		return this.agreements.barsPublishing(execution.getProcessBusinessKey());
	}

}
