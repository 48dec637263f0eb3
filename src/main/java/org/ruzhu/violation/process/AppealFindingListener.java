package org.ruzhu.violation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.process.Answer;
import org.ruzhu.violation.Violations;
import org.springframework.stereotype.Component;

/** Records what the provider says against a finding. */
@Component
class AppealFindingListener implements TaskListener {

	private final Violations violations;

	AppealFindingListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateTask task) {
		this.violations.appeal(ViolationProcess.id(task), new Answer(task).text("appeal"));
	}

}
