package org.ruzhu.enterprise.process;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.enterprise.Decision;
import org.ruzhu.enterprise.Verifications;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;

/** Takes a reviewer's decision about an enterprise whose tries are used up. */
@Component
class DecideVerificationListener implements TaskListener {

	private final Verifications verifications;

	DecideVerificationListener(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void notify(DelegateTask task) {
		Decision decision = Decision.of((String) task.getVariable(EnterpriseProcess.VERIFICATION_DECISION))
			.orElseThrow(
					() -> new InvalidAnswer(EnterpriseProcess.VERIFICATION_DECISION, "enterprise.decision.missing"));
		String reason = Objects.toString(task.getVariable(EnterpriseProcess.REASON), "");
		this.verifications.decide(EnterpriseProcess.providerOf(task), decision, reason);
		task.getExecution().removeVariable(EnterpriseProcess.REASON);
	}

}
