package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.category.LeavingCategories;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model LeaveCategory, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class LeaveCategoryDelegates {

	/** Keeps the category. If none was chosen yet, there is nothing to undo. */
	@Bean
	JavaDelegate keepCategoryDelegate(LeavingCategories leaving) {
		return (execution) -> {
			if (execution.hasVariable(LeaveCategoryProcess.LEAVE_ID)) {
				leaving.keep(LeaveCategoryProcess.id(execution));
			}
		};
	}

	/** Takes the products of the category off the market. */
	@Bean
	JavaDelegate delistCategoryDelegate(LeavingCategories leaving) {
		return on(LeaveCategoryProcess::id, leaving::delist);
	}

	/** Completes the leaving of the category. */
	@Bean
	JavaDelegate leaveCategoryDelegate(LeavingCategories leaving) {
		return on(LeaveCategoryProcess::id, leaving::leave);
	}

}
