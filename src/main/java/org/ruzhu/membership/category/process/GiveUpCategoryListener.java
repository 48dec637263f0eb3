package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.process.Answer;
import org.ruzhu.platform.form.process.Answered;

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
		Answer answer = new Answer(task);
		if (!answer.isTicked(CONFIRMED)) {
			throw new InvalidAnswerException(CONFIRMED, "category.notConfirmed");
		}
		Long id = this.leaving.choose(Answered.caseId(task), answer.text("leavingCategory")).id();
		task.getExecution().setVariable(LeaveCategoryProcess.LEAVE_ID, id);
	}

}
