package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;

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
