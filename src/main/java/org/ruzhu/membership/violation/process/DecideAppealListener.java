package org.ruzhu.membership.violation.process;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records the decision on an appeal. */
@Component
class DecideAppealListener implements TaskListener {

	private static final String GRANTED = "granted";

	private final Violations violations;

	DecideAppealListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String decision = answer.optional(ViolationProcess.APPEAL_DECISION);
		if (!Set.of(GRANTED, "refused").contains(decision)) {
			throw new InvalidAnswerException(ViolationProcess.APPEAL_DECISION, "violation.appealDecision.none");
		}
		this.violations.decide(ViolationProcess.id(task), GRANTED.equals(decision),
				answer.text(ViolationProcess.REASON));
		answer.forget(ViolationProcess.REASON);
	}

}
