package org.ruzhu.membership.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records a person's decision on a change. */
@Component
class ReviewChangeListener implements TaskListener {

	private final MaterialChanges changes;

	ReviewChangeListener(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String id = ChangeMaterialProcess.id(task.getExecution());
		switch (answer.optional(ChangeMaterialProcess.CHANGE_DECISION)) {
			case "approved" -> this.changes.approve(id);
			case "refused" -> this.changes.refuse(id, answer.text(ChangeMaterialProcess.REASON));
			default -> throw new InvalidAnswerException(ChangeMaterialProcess.CHANGE_DECISION, "change.decision.none");
		}
		answer.forget(ChangeMaterialProcess.REASON);
	}

}
