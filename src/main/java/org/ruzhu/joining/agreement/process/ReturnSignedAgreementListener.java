package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records the signed copy that the provider returns. */
@Component
class ReturnSignedAgreementListener implements TaskListener {

	private final Agreements agreements;

	ReturnSignedAgreementListener(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void notify(DelegateTask task) {
		Object document = task.getVariable(SignProcess.SIGNED_AGREEMENT);
		if (document == null) {
			throw new InvalidAnswerException(SignProcess.SIGNED_AGREEMENT, "agreement.document.none");
		}
		this.agreements.giveBack(task.getExecution().getProcessBusinessKey(), document.toString());
	}

}
