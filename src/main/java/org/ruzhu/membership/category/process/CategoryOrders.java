package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;

/** Answers the model that asks what is unfinished in a category. */
@Component("categoryOrders")
public class CategoryOrders {

	private final LeavingCategories leaving;

	CategoryOrders(LeavingCategories leaving) {
		this.leaving = leaving;
	}

	/** Whether an order or a complaint of the category that is left is not finished. */
	public boolean areOpen(DelegateExecution execution) {
		return this.leaving.hasOpenOrders(LeaveCategoryProcess.id(execution));
	}

}
