package org.ruzhu.membership.product.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model ListProduct: its names, and the calls to the engine. */
@Component
public class ListProductProcess {

	static final String KEY = "ListProduct";

	static final String SUBMIT_PRODUCTS = "UserTask_SubmitProducts";

	static final String PRODUCT_IDS = "productIds";

	static final String PRODUCT_ID = "productId";

	/** The points that a review asks for, as choices of its form. */
	static final String PRODUCT_CHECKS = "productChecks";

	/** Those of them that were found to hold. */
	static final String PASSED_CHECKS = "passedChecks";

	static final String ANY_LISTED = "anyListed";

	private final CaseProcesses processes;

	ListProductProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Whether a listing of this case is open, during the journey or after it. */
	public boolean isOpen(String caseId) {
		return !this.processes.running(KEY, caseId).isEmpty();
	}

	/** Starts a listing for a member. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Resumes with products that a member has submitted before. */
	public void resume(OnboardingCase theCase, List<String> productIds) {
		this.processes.startAfter(KEY, SUBMIT_PRODUCTS, theCase, Map.of(PRODUCT_IDS, productIds, ANY_LISTED, false));
	}

	/** Ends a member's open listing, because the member is leaving. */
	public void end(String caseId) {
		this.processes.stop(KEY, caseId);
	}

}
