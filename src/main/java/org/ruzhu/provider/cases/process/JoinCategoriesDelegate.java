package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Applications;

/** What was approved joins the membership. */
@Component
class JoinCategoriesDelegate implements JavaDelegate {

	private final Applications applications;

	JoinCategoriesDelegate(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.applications.join(execution.getProcessBusinessKey());
	}

}
