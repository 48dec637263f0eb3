package org.ruzhu.membership.product.process;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseVariables;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model ListProduct: its names, and the calls out to it. */
@Component
public class ListProductProcess {

	static final String KEY = "ListProduct";

	static final String SUBMIT_PRODUCTS = "UserTask_SubmitProducts";

	static final String PRODUCT_IDS = "productIds";

	static final String PRODUCT_ID = "productId";

	static final String ANY_LISTED = "anyListed";

	private static final String MARKET_ID = "marketId";

	private final RuntimeService runtimeService;

	ListProductProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Whether a listing of this case is open, within the journey or after it. */
	public boolean isOpen(String caseId) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.count() > 0;
	}

	/** Starts a listing of its own, for a member. */
	public void start(String caseId, String marketId, String providerId) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(caseId)
			.setVariable(CaseVariables.PROVIDER_ID, providerId)
			.setVariable(MARKET_ID, marketId)
			.execute();
	}

	/** Goes on with products that a member has handed in before. */
	public void resume(OnboardingCase theCase, List<String> productIds) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(theCase.id())
			.setVariable(CaseVariables.PROVIDER_ID, theCase.providerId())
			.setVariable(MARKET_ID, theCase.marketId())
			.setVariable(PRODUCT_IDS, productIds)
			.setVariable(ANY_LISTED, false)
			.startAfterActivity(SUBMIT_PRODUCTS)
			.execute();
	}

	/** Ends a member's open listing: the case is being left. */
	public void end(String caseId) {
		this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.rootProcessInstances()
			.list()
			.forEach((listing) -> this.runtimeService.deleteProcessInstance(listing.getId(), "left"));
	}

}
