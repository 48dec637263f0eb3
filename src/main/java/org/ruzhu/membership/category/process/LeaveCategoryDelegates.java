package org.ruzhu.membership.category.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.category.LeavingCategories;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model LeaveCategory, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class LeaveCategoryDelegates {

	/** The category is kept; one that was not chosen yet has nothing to undo. */
	@Bean
	JavaDelegate keepCategoryDelegate(LeavingCategories leaving) {
		return (execution) -> {
			if (execution.hasVariable(LeaveCategoryProcess.LEAVE_ID)) {
				leaving.keep(LeaveCategoryProcess.id(execution));
			}
		};
	}

	/** The products of the category are taken off the market. */
	@Bean
	JavaDelegate delistCategoryDelegate(LeavingCategories leaving) {
		return on(LeaveCategoryProcess::id, leaving::delist);
	}

	/** The category is left. */
	@Bean
	JavaDelegate leaveCategoryDelegate(LeavingCategories leaving) {
		return on(LeaveCategoryProcess::id, leaving::leave);
	}

}
