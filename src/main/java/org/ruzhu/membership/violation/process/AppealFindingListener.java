package org.ruzhu.membership.violation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.form.Answers;

/** Records what the provider says against a finding. */
@Component
class AppealFindingListener implements TaskListener {

	private final Violations violations;

	AppealFindingListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateTask task) {
		this.violations.appeal(ViolationProcess.id(task),
				new Answers(task::getVariable, task::removeVariable).text("appeal"));
	}

}
