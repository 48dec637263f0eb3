package org.ruzhu.money.payout.process;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseVariables;

/** The model OpenPayout: its names, and the calls out to it. */
@Component
public class OpenPayoutProcess {

	static final String KEY = "OpenPayout";

	static final String STATE_INCOME = "UserTask_StateIncome";

	static final String INCOME_CATEGORIES = "incomeCategories";

	private final RuntimeService runtimeService;

	OpenPayoutProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Whether a request of this case is open. */
	public boolean isOpen(String caseId) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.count() > 0;
	}

	/** Starts a member's request. */
	public void start(String caseId, String marketId, String providerId) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(caseId)
			.setVariable(CaseVariables.PROVIDER_ID, providerId)
			.setVariable("marketId", marketId)
			.execute();
	}

	/** Ends a member's open request: the case is being left. */
	public void end(String caseId) {
		this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.list()
			.forEach((request) -> this.runtimeService.deleteProcessInstance(request.getId(), "left"));
	}

}
