package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.account.Confirmations;

/** Confirms a mailbox. It refuses without the token of the mailed link. */
@Component
class ConfirmEmailListener implements TaskListener {

	private final Confirmations confirmations;

	ConfirmEmailListener(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@Override
	public void notify(DelegateTask task) {
		if (!(task.getVariable(RegisterProcess.EMAIL_TOKEN) instanceof String token)) {
			throw new InvalidAnswerException(RegisterProcess.EMAIL_TOKEN, "account.link.needed");
		}
		this.confirmations.confirmEmail(task.getAssignee(), token);
	}

}
