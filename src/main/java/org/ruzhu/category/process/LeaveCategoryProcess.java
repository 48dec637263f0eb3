package org.ruzhu.category.process;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.ruzhu.engine.AsSystem;

import org.springframework.stereotype.Component;

/** The model LeaveCategory: its names, and the calls out to it. */
@Component
public class LeaveCategoryProcess {

	static final String KEY = "LeaveCategory";

	static final String CATEGORY_KEPT = "category-kept";

	static final String LEAVING_CATEGORY_OVER = "leaving-category-over";

	static final String GIVE_UP_CATEGORY = "UserTask_GiveUpCategory";

	/** Which leave it is, from the choice on. */
	static final String LEAVE_ID = "categoryLeaveId";

	private final RuntimeService runtimeService;

	private final AsSystem asSystem;

	LeaveCategoryProcess(RuntimeService runtimeService, AsSystem asSystem) {
		this.runtimeService = runtimeService;
		this.asSystem = asSystem;
	}

	/** Asks a member which category it gives up. */
	public void start(Application application) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable("marketId", application.marketId())
			.execute();
	}

	/** Whether a category of a case is being given up, or chosen. */
	public boolean isOpen(String caseId) {
		return this.asSystem.call(() -> open(caseId).isPresent());
	}

	/**
	 * Tells that the provider keeps the category.
	 * @return whether one was being given up
	 */
	public boolean keep(String caseId) {
		return tell(caseId, CATEGORY_KEPT);
	}

	/** Ends it in a case that is being left as a whole. */
	public void end(String caseId) {
		tell(caseId, LEAVING_CATEGORY_OVER);
	}

	private boolean tell(String caseId, String message) {
		return this.asSystem.call(() -> {
			Optional<ProcessInstance> open = open(caseId);
			open.ifPresent((instance) -> {
				EventSubscription waiting = this.runtimeService.createEventSubscriptionQuery()
					.processInstanceId(instance.getId())
					.eventName(message)
					.singleResult();
				this.runtimeService.messageEventReceived(message, waiting.getExecutionId());
			});
			return open.isPresent();
		});
	}

	private Optional<ProcessInstance> open(String caseId) {
		return Optional.ofNullable(this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.singleResult());
	}

	static long id(DelegateExecution execution) {
		return (Long) execution.getVariable(LEAVE_ID);
	}

}
