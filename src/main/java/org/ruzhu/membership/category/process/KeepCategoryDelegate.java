package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;

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
