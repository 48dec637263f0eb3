package org.ruzhu.membership.category.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model LeaveCategory: its names, and the calls to the engine. */
@Component
public class LeaveCategoryProcess {

	static final String KEY = "LeaveCategory";

	static final String CATEGORY_KEPT = "category-kept";

	static final String LEAVING_CATEGORY_OVER = "leaving-category-over";

	static final String GIVE_UP_CATEGORY = "UserTask_GiveUpCategory";

	/** The id of the {@code CategoryLeave}, once a category is chosen. */
	static final String LEAVE_ID = "categoryLeaveId";

	private final CaseProcesses processes;

	LeaveCategoryProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Asks a member which category it gives up. */
	public void start(OnboardingCase theCase) {
		this.processes.start(KEY, theCase, Map.of());
	}

	/** Whether a category of a case is being given up, or chosen. */
	public boolean isOpen(String caseId) {
		return !this.processes.running(KEY, caseId).isEmpty();
	}

	/**
	 * Tells the model that the provider keeps the category.
	 * @return whether one was being given up
	 */
	public boolean keep(String caseId) {
		return this.processes.tell(KEY, caseId, CATEGORY_KEPT);
	}

	/** Ends the model, because the provider leaves the market as a whole. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, LEAVING_CATEGORY_OVER);
	}

	static long id(DelegateExecution execution) {
		return (Long) execution.getVariable(LEAVE_ID);
	}

}
