package org.ruzhu.membership.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.platform.form.process.Answer;

/** Records what a person decided about a change. */
@Component
class ReviewChangeListener implements TaskListener {

	private final MaterialChanges changes;

	ReviewChangeListener(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void notify(DelegateTask task) {
		Answer answer = new Answer(task);
		String id = ChangeProcess.id(task.getExecution());
		switch (answer.optional(ChangeProcess.CHANGE_DECISION)) {
			case "approved" -> this.changes.approve(id);
			case "refused" -> this.changes.refuse(id, answer.text(ChangeProcess.REASON));
			default -> throw new InvalidAnswer(ChangeProcess.CHANGE_DECISION, "change.decision.none");
		}
		answer.forget(ChangeProcess.REASON);
	}

}
