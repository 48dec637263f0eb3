package org.ruzhu.provider.enterprise.process;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.enterprise.VerificationDecision;
import org.ruzhu.provider.enterprise.Verifications;

/** Takes a reviewer's decision about an enterprise whose tries are used up. */
@Component
class DecideVerificationListener implements TaskListener {

	private final Verifications verifications;

	DecideVerificationListener(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void notify(DelegateTask task) {
		VerificationDecision decision = VerificationDecision
			.of((String) task.getVariable(VerifyProcess.VERIFICATION_DECISION))
			.orElseThrow(() -> new InvalidAnswerException(VerifyProcess.VERIFICATION_DECISION,
					"enterprise.decision.missing"));
		String reason = PlainText.kept(Objects.toString(task.getVariable(VerifyProcess.REASON), ""));
		this.verifications.decide(VerifyProcess.providerOf(task), decision, reason);
		task.getExecution().removeVariable(VerifyProcess.REASON);
	}

}
