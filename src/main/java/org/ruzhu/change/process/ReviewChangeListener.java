package org.ruzhu.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.change.MaterialChanges;
import org.ruzhu.deposit.process.Answer;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;

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
