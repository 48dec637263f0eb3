package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.AgreementBars;

/** What follows when a new version is not accepted in time, for the model's gateway. */
@Component("newAgreement")
public class NewAgreementTerms {

	private final AgreementBars bars;

	NewAgreementTerms(AgreementBars bars) {
		this.bars = bars;
	}

	/** Whether publishing is barred. */
	public boolean barsPublishing(DelegateExecution execution) {
		return this.bars.barsPublishing(execution.getProcessBusinessKey());
	}

}
