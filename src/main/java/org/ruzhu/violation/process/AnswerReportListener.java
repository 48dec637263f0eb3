package org.ruzhu.violation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.process.Answer;
import org.ruzhu.violation.Violations;
import org.springframework.stereotype.Component;

/** Records what the provider says to a report. */
@Component
class AnswerReportListener implements TaskListener {

	private final Violations violations;

	AnswerReportListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateTask task) {
		Answer answer = new Answer(task);
		this.violations.answer(ViolationProcess.id(task), answer.text("answer"), answer.optional("answerEvidence"));
	}

}
