package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.account.Confirmations;

/** Tries the code that confirms a mobile number. A wrong code counts as an attempt. */
@Component
class ConfirmMobileListener implements TaskListener {

	private final Confirmations confirmations;

	ConfirmMobileListener(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@Override
	public void notify(DelegateTask task) {
		if (!(task.getVariable(RegisterProcess.CODE) instanceof String code)) {
			throw new InvalidAnswerException(RegisterProcess.CODE, "account.code.needed");
		}
		task.setVariable(RegisterProcess.MOBILE_CONFIRMED,
				this.confirmations.tryCode(task.getAssignee(), PlainText.code(code)));
	}

}
