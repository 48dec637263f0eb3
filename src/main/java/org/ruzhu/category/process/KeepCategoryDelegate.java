package org.ruzhu.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.category.LeavingCategories;

import org.springframework.stereotype.Component;

/** The category is kept; one that was not chosen yet has nothing to undo. */
@Component
class KeepCategoryDelegate implements JavaDelegate {

	private final LeavingCategories leaving;

	KeepCategoryDelegate(LeavingCategories leaving) {
		this.leaving = leaving;
	}

	@Override
	public void execute(DelegateExecution execution) {
		if (execution.hasVariable(LeaveCategoryProcess.LEAVE_ID)) {
			this.leaving.keep(LeaveCategoryProcess.id(execution));
		}
	}

}
