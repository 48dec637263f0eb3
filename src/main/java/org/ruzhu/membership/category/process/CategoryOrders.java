package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.category.LeavingCategories;

/** Tells the model whether a category has unfinished orders. */
@Component("categoryOrders")
public class CategoryOrders {

	private final LeavingCategories leaving;

	CategoryOrders(LeavingCategories leaving) {
		this.leaving = leaving;
	}

	/** Whether the category that is being left still has an open order or complaint. */
	public boolean areOpen(DelegateExecution execution) {
		return this.leaving.hasOpenOrders(LeaveCategoryProcess.id(execution));
	}

}
