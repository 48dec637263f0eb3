package org.ruzhu.joining.agreement.process;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/** Records whether the operator accepts the signed copy. */
@Component
class ConfirmSignatureListener implements TaskListener {

	private final Agreements agreements;

	ConfirmSignatureListener(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		Object signature = task.getVariable(SignProcess.SIGNATURE);
		if ("accepted".equals(signature)) {
			this.agreements.confirm(caseId);
		}
		else if ("rejected".equals(signature)) {
			this.agreements.reject(caseId, reason(task));
		}
		else {
			throw new InvalidAnswerException(SignProcess.SIGNATURE, "agreement.signature.none");
		}
		task.removeVariable(SignProcess.REASON);
	}

	private static String reason(DelegateTask task) {
		String reason = PlainText.kept(Objects.toString(task.getVariable(SignProcess.REASON), ""));
		if (reason.isEmpty()) {
			throw new InvalidAnswerException(SignProcess.REASON, "agreement.reason.none");
		}
		return reason;
	}

}
