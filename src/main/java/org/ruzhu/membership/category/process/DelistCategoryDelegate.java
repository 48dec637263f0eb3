package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;

/** The products of the category are taken off the market. */
@Component
class DelistCategoryDelegate implements JavaDelegate {

	private final LeavingCategories leaving;

	DelistCategoryDelegate(LeavingCategories leaving) {
		this.leaving = leaving;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.leaving.delist(LeaveCategoryProcess.id(execution));
	}

}
