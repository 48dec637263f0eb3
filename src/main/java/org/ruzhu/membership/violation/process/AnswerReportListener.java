package org.ruzhu.membership.violation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.form.Answers;

/** Records what the provider says to a report. */
@Component
class AnswerReportListener implements TaskListener {

	private final Violations violations;

	AnswerReportListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		this.violations.answer(ViolationProcess.id(task), answer.text("answer"), answer.optional("answerEvidence"));
	}

}
