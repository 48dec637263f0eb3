package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records which category a provider gives up. */
@Component
class GiveUpCategoryListener implements TaskListener {

	private static final String CONFIRMED = "leaveConfirmed";

	private final LeavingCategories leaving;

	GiveUpCategoryListener(LeavingCategories leaving) {
		this.leaving = leaving;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		if (!answer.isTicked(CONFIRMED)) {
			throw new InvalidAnswerException(CONFIRMED, "category.notConfirmed");
		}
		Long id = this.leaving.choose(task.getExecution().getProcessBusinessKey(), answer.text("leavingCategory")).id();
		task.getExecution().setVariable(LeaveCategoryProcess.LEAVE_ID, id);
	}

}
