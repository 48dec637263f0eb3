package org.ruzhu.provider.enterprise.process;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.enterprise.Decision;
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
		Decision decision = Decision.of((String) task.getVariable(EnterpriseProcess.VERIFICATION_DECISION))
			.orElseThrow(
					() -> new InvalidAnswer(EnterpriseProcess.VERIFICATION_DECISION, "enterprise.decision.missing"));
		String reason = Objects.toString(task.getVariable(EnterpriseProcess.REASON), "");
		this.verifications.decide(EnterpriseProcess.providerOf(task), decision, reason);
		task.getExecution().removeVariable(EnterpriseProcess.REASON);
	}

}
