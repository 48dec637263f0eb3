package org.ruzhu.deposit.process;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ruzhu.application.Application;
import org.ruzhu.application.process.OnboardingProcess;
import org.springframework.stereotype.Component;

/** The model TopUp: its names, and the calls out to it. */
@Component
public class TopUpProcess {

	static final String KEY = "TopUp";

	static final String DEDUCTED_AGAIN = "deducted-again";

	static final String TOP_UP_OVER = "top-up-over";

	/** The moment the running term counts from; the model's timers ask. */
	static final String TOP_UP_SINCE = "topUpSince";

	/** What closes the shop, when it comes to that. */
	static final String REFERENCE = "topUpReference";

	/** What a person decided at the end of the term: close or wait; a gateway asks. */
	static final String CLOSURE = "closure";

	private static final String MARKET_ID = "marketId";

	private final RuntimeService runtimeService;

	TopUpProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Asks a member to top up. */
	public void start(Application application, String reference) {
		this.runtimeService.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariable(OnboardingProcess.PROVIDER_ID, application.providerId())
			.setVariable(MARKET_ID, application.marketId())
			.setVariable(REFERENCE, reference)
			.execute();
	}

	/** Whether a top-up of a case is open. */
	public boolean isOpen(String caseId) {
		return open(caseId).isPresent();
	}

	/** What closes the shop in the top-up that is open. */
	public Optional<String> reference(String caseId) {
		return open(caseId).map((topUp) -> (String) this.runtimeService.getVariable(topUp.getId(), REFERENCE));
	}

	/** Lets the running term begin anew; one that is over stays so. */
	public void deductAgain(String caseId) {
		tell(caseId, DEDUCTED_AGAIN);
	}

	/** Ends the top-up that is open, if one is; a transfer on its way is seen to. */
	public void end(String caseId) {
		tell(caseId, TOP_UP_OVER);
	}

	private void tell(String caseId, String message) {
		open(caseId).flatMap((topUp) -> awaiting(topUp, message))
			.ifPresent((waiting) -> this.runtimeService.messageEventReceived(message, waiting.getExecutionId()));
	}

	private Optional<EventSubscription> awaiting(ProcessInstance topUp, String message) {
		return Optional.ofNullable(this.runtimeService.createEventSubscriptionQuery()
			.processInstanceId(topUp.getId())
			.eventName(message)
			.singleResult());
	}

	private Optional<ProcessInstance> open(String caseId) {
		return Optional.ofNullable(this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.singleResult());
	}

	static String reference(VariableScope scope) {
		return (String) scope.getVariable(REFERENCE);
	}

}
