package org.ruzhu.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.category.LeavingCategories;

import org.springframework.stereotype.Component;

/** The category is left. */
@Component
class LeaveCategoryDelegate implements JavaDelegate {

	private final LeavingCategories leaving;

	LeaveCategoryDelegate(LeavingCategories leaving) {
		this.leaving = leaving;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.leaving.leave(LeaveCategoryProcess.id(execution));
	}

}
